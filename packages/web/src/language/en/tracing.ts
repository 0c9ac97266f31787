/** Looking for a relative, and bringing them together. */
export const tracing = {
  'tracing.title': 'Whom we look for',
  'tracing.none': 'Nobody is being looked for',
  'tracing.none.explained':
    'Only if she wants it, or if somebody of her family looks for her. Whoever asks for her will not learn that she is here.',
  'tracing.ask': 'Look for somebody of her family',
  'tracing.ask.intro':
    'Whatever is known. Whoever asks for her is told neither that she is here nor that she is not.',
  'tracing.asker': 'Who asks for the search',
  'tracing.somebody': 'Somebody of her family is looked for',
  'tracing.for': 'Looked for: {whom}',
  'tracing.look': 'Note how we looked',
  'tracing.look.intro': 'Also when nobody answered. Where she is, is never said.',
  'tracing.relation': 'That they are family is proved',
  'tracing.relation.intro':
    'That each tells the same on their own is a proof. The paper may come later.',
  'tracing.person': 'She wants it',
  'tracing.person.intro':
    'Alone, unhurried. She may say no, not yet, and change her mind whenever she wants.',
  'tracing.relative': 'Her relative wants it',
  'tracing.relative.intro': 'Without saying where she is or what happened to her.',
  'tracing.danger': 'The danger was looked at',
  'tracing.danger.intro':
    'At home, on the way and in the place. Whoever took her may be of the family.',
  'tracing.danger.again': 'Look at the danger again',
  'tracing.best-interests': 'Her best interests are weighed',
  'tracing.best-interests.intro':
    'With her own view. If somebody of the family may have had a part, the panel decides.',
  'tracing.contact': 'Note a contact',
  'tracing.contact.intro': 'Call, letter or visit: how it was for her.',
  'tracing.again': 'Ask her again',
  'tracing.approve': 'Approve bringing them together',
  'tracing.approve.intro':
    'She may change her mind until the last moment. She loses nothing by it.',
  'tracing.hand-over': 'Hand her over to her family',
  'tracing.hand-over.intro': 'Who receives her, on which day and with which paper.',
  'tracing.visit': 'Visit afterwards',
  'tracing.visit.intro': 'Alone with her. Whatever is not well opens the help again.',
  'tracing.end': 'End the search',
  'tracing.end.intro': 'Another one can begin whenever she wants.',
  'tracing.ended': 'Ended: {how}',
  'tracing.no-longer': 'It was approved, and something no longer holds',
  'tracing.no-longer.todo': 'Stop and look at the marked step before you hand her over.',
  'tracing.story': 'Search for her family',
  'tracing.rung.search': 'The search is still open',
  'tracing.rung.panel': 'The panel found it best for her',
} as const
