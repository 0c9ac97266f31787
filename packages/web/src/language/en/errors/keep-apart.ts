export const keepApartErrors = {
  'errors.apart-from-herself': 'It is the same person.',
  'errors.apart-from-herself.todo': 'Choose the other one.',
  'errors.place-not-suitable': 'That place is not suitable for her.',
  'errors.place-not-suitable.todo':
    'Look for another. If there is none, call whoever protects her.',
} as const
