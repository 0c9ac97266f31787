/** The sentences of refusals about deadlines and notices: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const clockErrors = {
  'errors.child-notice-given':
    'Falta el aviso a la autoridad que protege a la niñez: sin él no se decide nada de migración.',
  'errors.child-notice-given.todo':
    'Avise ahora y anótelo en Niñez, aunque el folio llegue después.',
  'errors.time-zone-missing': 'El país no dice qué hora rige ahí.',
  'errors.time-zone-missing.todo': 'Avise a quien administra el sistema.',
  'errors.calendar-missing': 'No hay calendario de días hábiles de esa autoridad.',
  'errors.calendar-missing.todo':
    'Anote a mano la fecha que diga la autoridad; no se calcula ninguna.',
  'errors.calendar-year-missing': 'El calendario de esa autoridad no llega a ese año.',
  'errors.calendar-year-missing.todo':
    'Anote a mano la fecha que diga la autoridad; pida la versión nueva del calendario.',
  'errors.deadline-length-not-set': 'Nadie ha fijado cuánto dura ese plazo.',
  'errors.deadline-length-not-set.todo': 'Fíjelo en los ajustes de su organización.',
  'errors.start-not-known': 'No se sabe desde cuándo corre: llegó con una importación.',
  'errors.start-not-known.todo': 'Anote que ya se hizo, o diga por qué no hace falta.',
  'errors.no-notice-asked': 'Ese plazo no pide aviso a una autoridad.',
  'errors.no-notice-asked.todo': 'Abra los plazos del expediente y elija el aviso que corresponde.',
  'errors.deadline-unknown': 'Ese plazo no corre en un expediente.',
  'errors.deadline-unknown.todo': 'Elija uno de los plazos del expediente.',
  'errors.notice-not-ticked': 'Este plazo no se marca: se cumple dando el aviso.',
  'errors.notice-not-ticked.todo': 'Anote el aviso, aunque el folio esté pendiente.',
  'errors.deadline-not-extended': 'La ley no prevé prórroga para este plazo.',
  'errors.deadline-not-extended.todo': 'Diga qué pasó de otra manera, o déjelo pendiente.',
  'errors.reason-missing': 'Falta decir por qué no hace falta.',
  'errors.reason-missing.todo': 'Escriba la razón; sin ella el plazo sigue corriendo.',
} as const
