/** Vouchers, cash, grants in instalments. */
export const payment = {
  'payment.part': 'Dinero y vales',
  'payment.title': 'Apoyos en dinero o vales',
  'payment.intro': 'Ningún apoyo depende de denunciar, declarar ni quedarse.',
  'payment.agree': 'Acordar un apoyo',
  'payment.agree.intro': 'A quién, por clave y nunca por nombre.',
  'payment.alone-up-to': 'Más de {amount} lo confirma una segunda persona antes de entregarlo.',
  'payment.confirm': 'Confirmar como segunda persona',
  'payment.confirm.intro':
    'Confirma alguien distinto de quien lo acordó. Si en su casa son muy pocas personas, diga cuándo se revisará, en 72 horas o menos.',
  'payment.pay': 'Anotar la entrega',
  'payment.pay-at-once': 'Anotar un apoyo ya entregado',
  'payment.pay.intro': 'Como fue. El recibo firmado lleva su nombre: se sella aparte.',
  'payment.standing.agreed': 'Acordado',
  'payment.standing.confirmed': 'Confirmado por dos personas',
  'payment.standing.paid': 'Entregado',
  'payment.standing.not-paid': 'No se entregó',
  'payment.awaits-second': 'Espera a una segunda persona',
  'payment.instalment': '{number, number} de {of, number}',
  'payment.totals': 'Totales sin nombres',
  'payment.no-donor': 'Sin donante',
  'payment.total':
    '{donor} · partida {line} · {amount} · {count, plural, one {un apoyo} many {# de apoyos} other {# apoyos}}',
  'payment.story': 'Apoyo en dinero o vales',
} as const
