/** The sentences of refusals about people who arrive together: `errors.<code>` says what is not possible, `.todo` what to do next. */
export const groupErrors = {
  'errors.arrival-unknown': 'Ese renglón no está en esta lista.',
  'errors.arrival-unknown.todo':
    'Si la persona se fue o el renglón era un error, márquelo de nuevo como presente.',
  'errors.arrival-has-case': 'Ya tiene expediente.',
  'errors.arrival-has-case.todo': 'Ábralo desde su renglón.',
  'errors.nobody-chosen': 'No hay nadie marcado.',
  'errors.nobody-chosen.todo': 'Marque a quienes lo recibieron.',
  'errors.row-is-itself': 'Un renglón no puede ser otro del mismo renglón.',
  'errors.row-is-itself.todo': 'Elija el otro renglón de la misma persona.',
  'errors.erasure-day-past': 'Ese día ya pasó.',
  'errors.erasure-day-past.todo': 'Elija hoy o un día que viene.',
  'errors.erasure-day-not-come': 'Todavía no llega el día de borrar esta lista.',
  'errors.erasure-day-not-come.todo': 'Vuelva ese día; la lista lo muestra.',
  'errors.gathering-not-ended': 'La lista sigue abierta.',
  'errors.gathering-not-ended.todo': 'Termínela primero: ahí se fija el día de borrado.',
  'errors.gathering-erased': 'Esta lista se borró.',
  'errors.gathering-erased.todo': 'Quien aceptó ayuda tiene su propio expediente.',
} as const
