/** What happens on the way to a stay for humanitarian reasons. */
export const staySteps = [
  'right-explained',
  'requested',
  'complete',
  'requirement-notified',
  'requirement-answered',
  'decided',
  'card-received',
  'renewal-requested',
  'appealed',
  'withdrawn',
] as const
export type StayStep = (typeof staySteps)[number]

/** Why the law opens it; none asks for a report of hers, nor for anybody's recognition. */
export const stayGrounds = [
  'crime-in-the-country',
  'child-in-mobility',
  'asylum-pending',
  'humanitarian-cause',
  'close-relative',
] as const

export const stayOutcomes = ['granted', 'refused', 'closed-without-decision'] as const
export type StayOutcome = (typeof stayOutcomes)[number]
