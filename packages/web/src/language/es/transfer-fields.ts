/** Words of the fields of a transfer, as in fields.ts. */
export const transferFields = {
  'fields.transferTo': 'A quién',
  'fields.transferTo.help': 'Le aparece en su día y lo acepta o no.',
  'fields.transferWords': 'Qué debe saber quien lo reciba',
  'fields.transferFamily': 'De qué familia',
  'fields.transferPeople': 'Con quién',
  'fields.transferStaysWhy': 'Por qué alguien de la familia no va',
  'fields.transfer': 'De qué traspaso',
  'fields.transferAnswer': 'Respuesta',
  'fields.transferAnswer.accepted': 'Sí, lo llevo yo',
  'fields.transferAnswer.declined': 'No',
  'fields.transferReason': 'Por qué no',
} as const
