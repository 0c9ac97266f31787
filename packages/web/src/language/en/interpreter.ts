/** Who interprets, by a code; and whom she lets. */
export const interpreter = {
  'interpreter.title': 'Interpreters',
  'interpreter.intro':
    'Who interprets for you. In files and forms there is a code alone; the name stays in this list.',
  'interpreter.none': 'No interpreters on the list yet',
  'interpreter.none.explained':
    'Write down the first one with a code and languages. Never a child, never a relative.',
  'interpreter.add': 'Write down an interpreter',
  'interpreter.change': 'Change what is known',
  'interpreter.roster': 'See the list of interpreters',
  'interpreter.who': 'Who it is and which languages',
  'interpreter.who.intro':
    'Write the language with its variant: not all who speak Mam understand each other.',
  'interpreter.before': 'Before interpreting',
  'interpreter.before.intro':
    'Without this the person can be listed, but interprets for nobody yet.',
  'interpreter.rung.grown': 'Is an adult',
  'interpreter.rung.undertaking': 'Signed to keep what is heard',
  'interpreter.rung.conflict': 'Works for nobody whom people must be safe from',
  'interpreter.rung.still': 'Still interprets',
  'interpreter.ended': 'Interprets no more',
  'interpreter.ask-her': 'Ask whether she accepts this interpreter',
  'interpreter.ask-her.intro':
    'Ask her alone, without that person there. If she says no, she need not say why.',
  'interpreter.ask-her-of': 'Ask her about {code}',
  'interpreter.ask-her-anew': 'Ask her again about {code}',
  'interpreter.speaks-hers': 'Speaks her language',
  'interpreter.accepted': 'She accepted',
  'interpreter.declined': 'She does not want',
  'interpreter.nobody-accepted': 'She has accepted nobody to interpret yet.',
  'interpreter.interpreted': 'What was said through whom',
  'interpreter.not-accepted': 'Without her yes',
  'interpreter.erase': 'Erase what is known',
  'interpreter.erase.explained':
    'Name, telephone and languages are erased on every device. In files only the code stays.',
  'interpreter.erase.done': 'Erased.',
  'interpreter.story': 'Whether she accepts an interpreter',
} as const
