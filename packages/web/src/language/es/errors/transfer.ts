/** The sentences of refusals about a transfer. */
export const transferErrors = {
  'errors.transfer-waits-already': 'Este caso ya se ofreció y espera respuesta.',
  'errors.transfer-waits-already.todo':
    'Espere la respuesta, o retire el ofrecimiento respondiéndolo con un no.',
  'errors.transfer-to-herself': 'Esa persona ya lleva este caso.',
  'errors.transfer-to-herself.todo': 'Elija a otra persona.',
  'errors.transfer-not-waiting': 'Ese traspaso ya no espera respuesta.',
  'errors.transfer-not-waiting.todo': 'Vuelva al expediente y mire cómo quedó.',
  'errors.transfer-not-yours': 'Solo responde la persona a quien se le ofreció.',
  'errors.transfer-not-yours.todo':
    'Quien lo ofreció puede retirarlo con un no y ofrecerlo a otra persona.',
  'errors.transfer-reason-missing': 'Falta por qué no.',
  'errors.transfer-reason-missing.todo': 'Escríbalo en una línea: quien lo ofreció lo necesita.',
} as const
