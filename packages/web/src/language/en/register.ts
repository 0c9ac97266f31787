/** The first registration (W1-W4). */
export const register = {
  'register.title': 'Register a person',
  'register.intro': 'Nothing is required. One can begin without a name, papers or signal.',
  'register.nothing-needed': 'Whatever is missing is completed later.',
  'register.save-now': 'Save what there is and go on later',
  'register.age': 'First, her age',
  'register.child': 'A child or an adolescent',
  'register.child.why':
    'A representative and a say in everything are due; the child protection authority must know. Her best interests come first (LGDNNA, art. 2).',
  'register.doubt': 'Her age is in doubt',
  'register.doubt.why':
    'While in doubt she is protected as a child, until it is known (General Law on Trafficking, art. 3).',
  'register.name': 'What is her name?',
  'register.name.intro': 'Two surnames, one or none.',
  'register.same-person': 'Is it the same person?',
  'register.same-person.help':
    'There are case files with a similar name. If not, go on: nothing is mixed.',
  'register.same-person.match': '{name} · {code}',
  'register.offered': 'If she offers it',
  'register.offered.intro': 'None of this is needed today.',
  'register.language': 'In what language do we talk?',
  'register.needs': 'What does she need now?',
  'register.needs.intro': 'First what is urgent. What she lived through is not asked today.',
  'register.health': 'Health tonight',
  'register.health.intro': 'Whoever is on shift where she sleeps sees it.',
  'register.safety': 'To keep her safe',
  'register.safety.intro': 'Who must not know, and how to reach her without danger.',
} as const
