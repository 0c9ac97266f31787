/** Vouchers, cash, grants in instalments. */
export const payment = {
  'payment.part': 'Money',
  'payment.title': 'Money and vouchers',
  'payment.intro': 'No support depends on reporting, testifying or staying.',
  'payment.agree': 'Agree a support',
  'payment.agree.intro': 'To whom, by code and never by name.',
  'payment.alone-up-to':
    'More than {amount} is confirmed by a second person before it is handed over.',
  'payment.confirm': 'Confirm as the second person',
  'payment.confirm.intro':
    'Somebody else than whoever agreed it confirms. If your house has very few people, say when it will be looked at again, within 72 hours.',
  'payment.pay': 'Record the hand-over',
  'payment.pay-at-once': 'Record a support that was given already',
  'payment.pay.intro': 'As it was. The signed receipt bears her name: it is sealed apart.',
  'payment.standing.agreed': 'Agreed',
  'payment.standing.confirmed': 'Confirmed by two people',
  'payment.standing.paid': 'Handed over',
  'payment.standing.not-paid': 'Not handed over',
  'payment.awaits-second': 'Awaits a second person',
  'payment.instalment': '{number, number} of {of, number}',
  'payment.totals': 'Totals without names',
  'payment.no-donor': 'No donor',
  'payment.total':
    '{donor} · line {line} · {amount} · {count, plural, one {one support} other {# supports}}',
  'payment.story': 'Money or voucher',
} as const
