/** The sentences of refusals about interviews and what she is held to be: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const screeningErrors = {
  'errors.topics-missing': 'Falta de qué se habló.',
  'errors.topics-missing.todo': 'Marque al menos un tema.',
  'errors.recognition-needs-its-body':
    '«Reconocida» va con el organismo que la reconoció, y solo entonces.',
  'errors.recognition-needs-its-body.todo': 'Cambie una de las dos respuestas.',
  'errors.interview-missing': 'Todavía no hay entrevista.',
  'errors.interview-missing.todo': 'Elija criterio profesional y escriba por qué.',
  'errors.certificate-missing': 'Lo firma quien tiene certificado vigente.',
  'errors.certificate-missing.todo':
    'Escriba su número y hasta cuándo vale, o elija criterio profesional.',
  'errors.certificate-issuer-missing': 'Ese certificado no consta aquí.',
  'errors.certificate-issuer-missing.todo':
    'Escriba qué institución lo dio. Si lo dio una que está aquí, pida que lo anoten en Capacitaciones.',
  'errors.certificate-issuer-here':
    'Esa institución está aquí: su certificado se anota, no se escribe.',
  'errors.certificate-issuer-here.todo':
    'Pida que lo anoten en Capacitaciones, o elija criterio profesional.',
  'errors.certificate-was-withdrawn': 'Ese certificado se retiró.',
  'errors.certificate-was-withdrawn.todo':
    'Pida que lo firme otra persona, o elija criterio profesional.',
  'errors.certificate-expired': 'El certificado ya no vale en esta fecha.',
  'errors.certificate-expired.todo':
    'Pida que lo firme otra persona, o elija criterio profesional.',
  'errors.recognising-body-missing': 'Falta qué organismo la reconoció.',
  'errors.recognising-body-missing.todo': 'Elíjalo de la lista.',
  'errors.outcome-contradicts': 'Si se presume víctima, no hay nada que descartar.',
  'errors.outcome-contradicts.todo': 'Elija otra respuesta, o vuelva sin guardar.',
  'errors.proposal-missing': 'Esa propuesta no está en este dispositivo.',
  'errors.proposal-missing.todo': 'Vuelva al expediente y ábrala desde ahí.',
  'errors.onward-path-missing': 'Un resultado sin camino la deja sola.',
  'errors.onward-path-missing.todo': 'Marque al menos un camino.',
  'errors.identification-reason-missing': 'Falta por qué lo considera así.',
  'errors.identification-reason-missing.todo':
    'Escríbalo con sus palabras; no hace falta ningún indicador.',
  'errors.recognising-body-elsewhere': 'Ese reconocimiento no se anota en el expediente.',
  'errors.recognising-body-elsewhere.todo': 'Lo escribe el equipo jurídico, en su propio registro.',
} as const
