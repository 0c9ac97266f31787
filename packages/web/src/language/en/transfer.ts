/** Her case passes to a colleague who accepts it. */
export const transfer = {
  'transfer.offer': 'Offer the case to a colleague',
  'transfer.offer.intro':
    'You stay responsible until the other person accepts. To another organisation it goes by a referral.',
  'transfer.answer': 'Answer the transfer',
  'transfer.answer.intro':
    'With your yes you are responsible from that moment. Whoever offered it may take it back with a no.',
  'transfer.waiting': 'This case was offered to {who}',
  'transfer.came-back': '{who} cannot take this case',
  'transfer.still-yours': 'Until somebody accepts, whoever had it goes on.',
  'transfer.offer-another': 'Offer it to somebody else',
  'transfer.somebody': 'somebody else',
  'transfer.story.offered': 'The case was offered to a colleague',
  'transfer.story.answered': 'Answer to a transfer',
} as const
