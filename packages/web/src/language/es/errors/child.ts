/** The sentences of refusals about children: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const childErrors = {
  'errors.child-topic-not-permitted': 'Eso no se le pregunta a una niña, niño o adolescente.',
  'errors.child-topic-not-permitted.todo': 'Use solo los temas de la lista.',
  'errors.representation-reason-missing': 'Falta por qué puede volver a representarla.',
  'errors.representation-reason-missing.todo': 'Escriba qué se supo y por quién.',
  'errors.of-age-answers-herself': 'Ya es mayor de edad: nadie dice que sí por ella.',
  'errors.of-age-answers-herself.todo': 'Pregúntele y anote su propia respuesta.',
  'errors.representative-without-standing': 'Esa persona no puede decidir por ella.',
  'errors.representative-without-standing.todo':
    'Busque a quien la representa en suplencia, o pregúntelo a la Procuraduría.',
  'errors.right-missing': 'Falta de qué derecho se trata.',
  'errors.right-missing.todo': 'Elíjalo de la lista.',
  'errors.rights-looked-at': 'Faltan derechos por mirar.',
  'errors.rights-looked-at.todo':
    'Escriba un renglón para cada derecho, también para los garantizados.',
  'errors.rights-restored': 'Hay derechos sin garantizar y sin quien los asuma.',
  'errors.rights-restored.todo':
    'Actualice cada renglón: garantizado, o transferido a una institución con nombre que lo aceptó.',
  'errors.age-needs-evidence':
    'Se le trata como niña, niño o adolescente hasta que conste otra cosa.',
  'errors.age-needs-evidence.todo': 'En Niñez, «Decir su edad y en qué se apoya».',
  'errors.birthday-missing': 'Falta cuándo cumplió 18 años.',
  'errors.birthday-missing.todo': 'Escriba el día, aunque sea aproximado al mes.',
  'errors.birthday-not-reached': 'Ese cumpleaños todavía no llega.',
  'errors.birthday-not-reached.todo':
    'Revise la fecha; mientras tanto se le trata como niña, niño o adolescente.',
} as const
