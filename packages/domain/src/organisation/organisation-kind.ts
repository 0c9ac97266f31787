/** Who may hold what follows from profile and agreements, never from this word alone. */
export const organisationKinds = [
  'shelter',
  'civil-society',
  'international-organisation',
  'migration-protection',
  'child-protection',
  'refugee-commission',
  'consulate',
  'health',
  'victims-commission',
  'prosecution',
  'other',
] as const
