/** Where a child may live and under whose care (domain §5.1); the last says that nobody can decide it yet. */
export const interestOptions = [
  'reunification-at-origin',
  'alternative-care-at-origin',
  'stay-and-regularise',
  'family-care',
  'residential-care',
  'independent-living',
  'reunification-elsewhere',
  'resettlement',
  'asylum',
  'custody-transfer',
  'no-decision-yet',
] as const
export type InterestOption = (typeof interestOptions)[number]

/** Why a panel must determine it: the three situations of the guidelines, custody, and what calls for one where there was trafficking. */
export const interestSituations = [
  'lasting-solution',
  'exceptional-risk',
  'separation-against-will',
  'custody-dispute',
  'return-to-origin',
  'family-perhaps-involved',
  'other-country',
] as const
export type InterestSituation = (typeof interestSituations)[number]

export const interestOutcomes = ['approved', 'deferred', 'temporary-care'] as const

/** On what each option is weighed; safety comes before the rest. */
export const weighedOn = ['safety', 'family', 'development', 'continuity'] as const

export const waysHeard = [
  'alone',
  'with-trusted-person',
  'with-interpreter-alone',
  'with-others-present',
  'not-heard',
] as const
export type WayHeard = (typeof waysHeard)[number]
