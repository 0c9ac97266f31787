/** The sentences of refusals about tips. */
export const tipErrors = {
  'errors.tip-says-nothing': 'Falta dónde o qué.',
  'errors.tip-says-nothing.todo': 'Escriba el lugar, o una frase de lo que dijeron.',
  'errors.tip-has-case': 'De este aviso ya se registró a una persona.',
  'errors.tip-has-case.todo': 'Si hay alguien más, regístrela desde «Personas».',
} as const
