/** The forms about a course, by their word in the address. */
export const trainingFormTitles = {
  datos: 'training.change',
  fila: 'training.row',
  lista: 'training.import',
  certificados: 'training.issue',
  retirar: 'training.withdraw',
} as const
