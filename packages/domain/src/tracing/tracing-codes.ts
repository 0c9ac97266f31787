/** What may happen while a relative is looked for and afterwards (W9); `approved` alone is a decision. */
export const observedTracingSteps = [
  'asked',
  'looked-for',
  'relation-checked',
  'person-answered',
  'relative-answered',
  'danger-checked',
  'best-interests-weighed',
  'contact-made',
  'handed-over',
  'visited',
  'ended',
] as const
export const tracingSteps = [...observedTracingSteps, 'approved'] as const

export const tracingAskers = ['person', 'relative', 'authority', 'organisation'] as const

export const soughtRelations = [
  'mother',
  'father',
  'daughter-or-son',
  'sister-or-brother',
  'grandparent',
  'aunt-or-uncle',
  'partner',
  'guardian',
  'other-relative',
  'other',
] as const

/** From the least to the most certain; a paper that is still to come proves for now (W4). */
export const relationStandings = [
  'disproved',
  'doubtful',
  'proved-paper-to-come',
  'proved',
] as const

/** From the most to the least protective. */
export const tracingAnswers = ['no', 'not-yet', 'yes'] as const
export const familyDangers = ['serious', 'some-with-measures', 'none-found'] as const
export const familyInvolvements = ['alleged', 'unknown', 'no'] as const
export const bestInterestFindings = ['against', 'not-decided', 'in-favour'] as const
