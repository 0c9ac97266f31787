/** Who belongs to her. */
export const family = {
  'family.together': 'They belong together:',
  'family.part': 'Family',
  'family.title': 'Her family',
  'family.none': 'Nobody was noted',
  'family.none.explained':
    'Every child has a file and a consent of her own; here it says who goes with whom.',
  'family.add': 'Add a relative',
  'family.who': 'Who is it?',
  'family.link': 'How they go together',
  'family.without-file': 'Who it is',
  'family.without-file.intro':
    'Nobody is given a file for being a relative. What is needed to care is enough.',
  'family.birth': 'Note a birth',
  'family.birth.intro': 'The file of the child begins. Nothing is required.',
  'family.birth.how': 'How the birth was',
  'family.born-here': 'Born here',
  'family.stay-together': 'Must stay together',
  'family.is': '{who}: {what} {whom}',
  'family.belongs-to': 'relative of',
  'family.looks-after': '{who} looks after her',
  'family.drop': 'Take out of the family',
  'family.drop.intro':
    'It counts at once and for everybody. Where there is suspicion, what her word opened ends and she is kept apart; the reason is sealed.',
  'family.refer': 'Refer the family',
  'family.goes': 'Her family goes with her',
  'family.goes.who': 'Who goes',
  'family.goes.help': 'Each on her own consent. All go, or nobody.',
  'family.goes.help.rules': 'Each is asked and looked at on her own. All go, or nobody.',
  'family.goes.who-of-hers': 'Who of her family goes with her?',
  'family.goes.told':
    'You see that they belong together, not what they are to each other. Tick only those you know to be her family.',
  'family.goes.why': 'Why does {names} stay?',
  'family.goes.held': '{name} cannot go like this, and so nobody goes',
  'family.goes.held.todo':
    'Ask what is missing in her file, or take her off the list and say why she stays.',
  'family.goes.held.todo.rules':
    'Below it says what is missing. Put it right, or take her off the list and say why she stays.',
  'family.somebody': 'Somebody without a name here',
  'family.pick.help': 'Name or surname, among those with a file here.',
  'family.pick.who': 'Choose the person',
  'family.pick.nobody': 'Nobody of that name has a file here.',
  'family.pick.another': 'Choose somebody else',
} as const
