export const ladder = {
  'ladder.done': 'done',
  'ladder.open': 'still to do',
  'ladder.blocked': 'a rule forbids it',
  'ladder.other': 'A step of a newer version',
} as const
