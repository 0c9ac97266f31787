export const ladder = {
  'ladder.done': 'hecho',
  'ladder.open': 'falta',
  'ladder.blocked': 'lo impide una regla',
  'ladder.other': 'Un paso de una versión más nueva',
} as const
