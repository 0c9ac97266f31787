/** The sentences of refusals after a death. */
export const deathErrors = {
  'errors.person-died': 'En su expediente consta que falleció.',
  'errors.person-died.todo':
    'Si fue un error, anótelo en «Fallecimiento» y todo vuelve a contar. Lo que falta por su familia se hace como tarea.',
  'errors.death-not-recorded': 'En este expediente no consta que haya fallecido.',
  'errors.death-not-recorded.todo':
    'Anote primero lo que se sabe, con «Anotar que falleció», aunque falte el certificado.',
} as const
