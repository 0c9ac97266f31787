/** What may threaten her (domain §4.5), but self-harm, which lies apart in `psychosocial`. */
export const risks = [
  'life',
  'whereabouts-known',
  'family-at-home',
  'staff-or-shelter',
  're-trafficking',
  'health',
  'legal-or-detention',
  'digital',
  'discrimination',
  'travel-route',
  'reception',
] as const
export type RiskName = (typeof risks)[number]

/** From the least to the gravest. */
export const riskLevels = ['low', 'medium', 'high', 'critical'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** The gravest of them: never a mean (domain §4.5). Undefined of none. */
export function highestRisk(levels: readonly (RiskLevel | undefined)[]): RiskLevel | undefined {
  return riskLevels.findLast((level) => levels.includes(level))
}
