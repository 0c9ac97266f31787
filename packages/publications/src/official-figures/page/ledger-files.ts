/** The files of a ledger's page beside those that a release has as well. */
export const ledgerFiles = {
  style: 'ledger.css',
  content: 'ledger.json',
} as const
