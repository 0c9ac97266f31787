/** The sentences of refusals about money and vouchers. */
export const paymentErrors = {
  'errors.payment-over-ceiling': 'Con esto se pasa del tope de apoyos para una persona.',
  'errors.payment-over-ceiling.todo':
    'Acuerde menos, busque otro donante, o pida el visto bueno en «Plan».',
  'errors.money-incomplete': 'Falta el monto o la moneda.',
  'errors.money-incomplete.todo': 'Escriba los dos; la moneda, con tres letras: MXN.',
  'errors.payment-missing': 'Ese apoyo no espera confirmación aquí.',
  'errors.payment-missing.todo': 'Vuelva al expediente y ábralo desde ahí.',
} as const
