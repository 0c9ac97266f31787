/**
 * What a consent is for; one consent, one purpose, never bundled (domain §6.1). Which purposes a country knows, and
 * their words, is data of its pack.
 */
export const purposes = [
  'assistance',
  'referral',
  'family',
  'return',
  'statistics',
  'anonymised-data',
  'images-and-media',
  'academic-research',
] as const

/** Their mere presence tells of asylum, a consulate or a register: sealed in `protection`. */
export const protectedPurposes = ['asylum-authority', 'consulate', 'victims-register'] as const

export type Purpose = (typeof purposes)[number] | (typeof protectedPurposes)[number]

/**
 * Whether she helps an investigation stands in the legal group's own stream and is no purpose of a case's consent:
 * nobody else may learn that the question was put (design §2, BR-22).
 */
export function isProtectedPurpose(
  purpose: Purpose,
): purpose is (typeof protectedPurposes)[number] {
  return (protectedPurposes as readonly string[]).includes(purpose)
}
