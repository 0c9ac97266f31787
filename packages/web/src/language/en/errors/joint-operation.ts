export const jointOperationErrors = {
  'errors.numbers-kept-already': 'The numbers of these sheets are already kept.',
  'errors.numbers-kept-already.todo': 'Keep them again once something on a sheet changes.',
} as const
