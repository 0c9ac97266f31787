/** The sentences of refusals about visits and checks. */
export const verificationErrors = {
  'errors.child-step-unknown': 'Ese aviso o esa entrega no está anotado aquí.',
  'errors.child-step-unknown.todo': 'Anótelo de nuevo completo.',
  'errors.result-stands-alone': 'Ese resultado no puede ir junto con otros.',
  'errors.result-stands-alone.todo':
    'Deje solo «Sin novedad» o solo «No se pudo hacer», o elija los otros.',
} as const
