/** The sentences of refusals about families. */
export const familyErrors = {
  'errors.relative-of-herself': 'Es la misma persona.',
  'errors.relative-of-herself.todo': 'Elija a la otra.',
  'errors.not-of-the-family': 'Esa persona no es, o ya no es, de esta familia.',
  'errors.not-of-the-family.todo': 'Vuelva a la familia y mire quién está en ella.',
  'errors.family-left-behind': 'Alguien de la familia se quedaría atrás.',
  'errors.family-left-behind.todo': 'Que vayan todas, o escriba por qué se queda.',
} as const
