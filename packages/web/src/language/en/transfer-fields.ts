/** Words of the fields of a transfer, as in fields.ts. */
export const transferFields = {
  'fields.transferTo': 'To whom',
  'fields.transferTo.help': 'It stands on that one’s day, who accepts it or not.',
  'fields.transferWords': 'What whoever receives it must know',
  'fields.transferFamily': 'Of which family',
  'fields.transferPeople': 'With whom',
  'fields.transferStaysWhy': 'Why somebody of the family does not go',
  'fields.transfer': 'Of which transfer',
  'fields.transferAnswer': 'Answer',
  'fields.transferAnswer.accepted': 'Yes, I take it',
  'fields.transferAnswer.declined': 'No',
  'fields.transferReason': 'Why not',
} as const
