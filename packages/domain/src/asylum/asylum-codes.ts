/** What happens on the way to protection as a refugee; the last word of each counts. None of them is a return. */
export const asylumSteps = [
  /** Somebody saw or heard that she may need protection from her country; of a child this alone is enough (BR-28). */
  'indication-found',
  /** She says that she is afraid to go back, or that she wants to ask. */
  'wish-expressed',
  /** Told again in her language what it is, she does not want to ask. Lifts nothing by itself. */
  'wish-clarified',
  'applied',
  'certificate-received',
  'special-attention-asked',
  'opinion-requested',
  'opinion-given',
  'interviewed',
  'decided',
  'appealed',
  'appeal-decided',
  /** Freely, and with a paper of it. */
  'withdrawn',
] as const
export type AsylumStep = (typeof asylumSteps)[number]

export const asylumOutcomes = [
  'refugee-status',
  'complementary-protection',
  'political-asylum',
  'not-recognised',
  'ended-without-decision',
] as const
export type AsylumOutcome = (typeof asylumOutcomes)[number]
