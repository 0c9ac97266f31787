export const jointOperationErrors = {
  'errors.numbers-kept-already': 'Los números de estas listas ya están guardados.',
  'errors.numbers-kept-already.todo': 'Vuelva a guardarlos cuando cambie algo en una lista.',
} as const
