/** The essential screen for whoever is on call. */
export const onCall = {
  'on-call.title': 'De guardia',
  'on-call.intro':
    'Para quien está de guardia y no en el turno de la casa: abre la pantalla esencial de una sola persona. Antes se escribe por qué; la organización recibe el aviso.',
  'on-call.not': 'Usted no está en el grupo de guardia.',
  'on-call.not.todo': 'Si le toca guardia, pida a su coordinación que la admita en ese grupo.',
  'on-call.none': 'No hay expedientes con datos esenciales para la guardia.',
  'on-call.code': '¿De qué expediente?',
  'on-call.code.help': 'El código que le dicen por teléfono, como K-7F3.',
  'on-call.reason': '¿Por qué hay que abrirlo ahora?',
  'on-call.reason.help': 'Lo leen quienes coordinan. Sin nombres.',
  'on-call.go': 'Abrir lo esencial',
  'on-call.told': 'Quedó registrado y la organización recibe el aviso.',
  'on-call.again': 'Abrir otro expediente',
  'on-call.envelope': 'Clave del sobre numerado',
  'on-call.envelope.help':
    'El servidor no responde. Abra el sobre de papel y escriba la clave como está. Su uso se avisa y la clave se cambia en cuanto haya conexión.',
  'on-call.blocked': 'Diga qué expediente y por qué.',
} as const
