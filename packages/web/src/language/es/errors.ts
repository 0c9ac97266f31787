/**
 * The sentence of each refusal code: `errors.<code>` says what is not possible, `.todo` what to do next, `.source`
 * which rule it comes from. A sentence never repeats what somebody typed.
 */
export const errors = {
  'errors.other': 'No se pudo hacer.',
  'errors.other.todo': 'Intente de nuevo. Si sigue igual, avise a quien administra el sistema.',
  'errors.date-unreadable': 'No se entiende esa fecha.',
  'errors.date-unreadable.todo': 'Escríbala como 22/11/2026, «ayer», «hace 3 días» o solo el año.',
  'errors.date-in-future': 'Esa fecha todavía no llega.',
  'errors.date-in-future.todo': 'Revise el año.',
} as const
