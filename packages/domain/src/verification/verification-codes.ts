/** A visit to a place by order, and a check on a road or in a zone: the law asks for other things of each. */
export const verificationKinds = ['verification-visit', 'migration-check'] as const
export type VerificationKindCode = (typeof verificationKinds)[number]

/** What the law may ask of one before it counts as carried out (BR-50). Which are asked of which kind is the country's. */
export const verificationDemands = [
  'order-number',
  'order-issuer',
  'order-officer',
  'order-grounds',
  'order-object',
  'order-scope',
  'order-duration',
  'order-place',
  'commission-number',
  'officer-identified',
  'order-shown',
  'hours',
  'two-witnesses',
  'paper-number',
  'copy-left',
] as const
export type VerificationDemand = (typeof verificationDemands)[number]

/** What a country's pack says of one kind. */
export interface VerificationKindCodes {
  readonly code: string
  readonly demands: readonly VerificationDemand[]
  /** Code of the deadline within which whoever was visited may answer the record. */
  readonly observations?: string
}

export const verificationResults = [
  'nothing-found',
  'irregular-stay',
  'put-at-disposal',
  'children-handed-over',
  'signs-of-crime',
  /** Nobody could enter, or it was called off: it was not carried out. */
  'prevented',
] as const
export type VerificationResult = (typeof verificationResults)[number]

/** How a witness came to be one; on the paper stand the names, here none. */
export const witnessStandings = ['proposed-by-visited', 'named-by-officer', 'nobody-would'] as const

/** As what somebody received the officers. */
export const receivers = ['in-charge', 'owner', 'works-there', 'lives-there', 'nobody'] as const

export const verificationIncidents = [
  'resistance',
  'violence',
  'medical-emergency',
  'somebody-fled',
  /** People were chosen by how they look or speak. */
  'profiling',
  'complaint-made',
  'other',
] as const
