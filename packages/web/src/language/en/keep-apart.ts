/** Who must not meet whom: never why. */
export const keepApart = {
  'keep-apart.title': 'Whom she must not meet',
  'keep-apart.none': 'Nobody, for now.',
  'keep-apart.add': 'Keep apart',
  'keep-apart.who': 'From whom must she be kept apart?',
  'keep-apart.intro':
    'Why is not written. It stands in both files; whoever places people sees that a place is not suitable, never the reason.',
  'keep-apart.save': 'Keep them apart',
  'keep-apart.lift': 'They may meet again',
  'keep-apart.lift.who': 'Whom may she meet again?',
  'keep-apart.lift.intro':
    'Ends what this organisation wrote about the two. What another one wrote stands.',
  'keep-apart.lift.save': 'They may meet again',
  'keep-apart.story': 'Whom, or where, she must not meet',
  'keep-apart.story.lifted': 'They may meet again',
  'keep-apart.not-in': 'She must not be in: {house}',
  'keep-apart.house': 'Keep her out of a house',
  'keep-apart.house.which': 'Which house?',
  'keep-apart.house.which.help':
    'If you see no names here, ask whoever works in the house for its code, without saying why or for whom.',
  'keep-apart.house.none': 'There is none here that she could be kept out of.',
  'keep-apart.house.intro':
    'Why is not written. Whoever places people sees that the place is not suitable, never the reason.',
  'keep-apart.house.save': 'Keep her out',
  'keep-apart.house.lift': 'She may be there again',
  'keep-apart.house.lift.intro':
    'Ends what this organisation wrote about her and that house. What another one wrote stands.',
} as const
