/** The sentences of refusals about money and vouchers. */
export const paymentErrors = {
  'errors.payment-over-ceiling': 'This would go over the ceiling of supports for one person.',
  'errors.payment-over-ceiling.todo':
    'Agree less, look for another donor, or ask for a second look under “Plan”.',
  'errors.money-incomplete': 'The amount or the currency is missing.',
  'errors.money-incomplete.todo': 'Write both; the currency in three letters: MXN.',
  'errors.payment-missing': 'That support awaits no confirmation here.',
  'errors.payment-missing.todo': 'Go back to the case and open it from there.',
} as const
