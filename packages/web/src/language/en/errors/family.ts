export const familyErrors = {
  'errors.relative-of-herself': 'It is the same person.',
  'errors.relative-of-herself.todo': 'Choose the other one.',
  'errors.not-of-the-family': 'That person is not, or no longer, of this family.',
  'errors.not-of-the-family.todo': 'Go back to the family and see who is in it.',
  'errors.family-left-behind': 'Somebody of the family would be left behind.',
  'errors.family-left-behind.todo': 'Let all of them go, or write why she stays.',
} as const
