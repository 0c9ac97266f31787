/** What the member is to the other one: "is the mother of". */
export const familyRelations = [
  'mother-of',
  'father-of',
  'daughter-or-son-of',
  'sister-or-brother-of',
  'grandparent-of',
  'aunt-or-uncle-of',
  'partner-of',
  'guardian-of',
  'other-relative-of',
  'not-related-to',
] as const

/** A person of the family who has no file: nobody is made a case for being somebody's relative. */
export const memberKinds = ['own-case', 'accompanies', 'left-at-home'] as const

export const dropReasons = ['suspect', 'not-family', 'her-wish', 'died', 'by-mistake'] as const

/** What moves a family. */
export const familyMoves = [
  'referral',
  'transfer',
  'bed-held',
  'bed',
  'transport',
  'return',
] as const
