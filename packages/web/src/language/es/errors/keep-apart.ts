/** The sentences of refusals about who must not meet whom: never why, never whom. */
export const keepApartErrors = {
  'errors.apart-from-herself': 'Es la misma persona.',
  'errors.apart-from-herself.todo': 'Elija a la otra.',
  'errors.place-not-suitable': 'Ese lugar no es adecuado para ella.',
  'errors.place-not-suitable.todo': 'Busque otro. Si no lo hay, llame a quien protege.',
} as const
