/** Of the many steps before a voluntary return (domain §4.2). Which of them a decision asks for, and when, is the ladder's. */
export const returnSteps = [
  'wish-heard',
  'risk-assessed',
  'fit-to-travel',
  'declaration-signed',
  'documents',
  'preparation-there',
  'reception',
  'escort',
] as const
export type ReturnStep = (typeof returnSteps)[number]

/** Said for one journey: whoever calls it off, or is turned back, says it anew for the next one. What was found of danger stays found. */
export const stepsOfOneJourney: readonly ReturnStep[] = [
  'fit-to-travel',
  'declaration-signed',
  'reception',
  'escort',
]

/** What happens on the way. There is no word here for being sent back against one's will (BR-35). */
export const legEvents = [
  'departed',
  'handed-over',
  'arrived',
  'refused-entry',
  'did-not-travel',
] as const
export type LegEvent = (typeof legEvents)[number]

/** A journey ends by these; what comes after is another. */
export const journeyEnds: readonly LegEvent[] = ['arrived', 'refused-entry', 'did-not-travel']
