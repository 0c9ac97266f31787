export const declineReasons = [
  'no-capacity',
  'profile-not-served',
  'too-far',
  'not-suitable',
  'service-not-offered',
  'information-missing',
  'person-did-not-agree',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Hours within which an answer is due (domain §3.2). */
export const answerHours = { immediate: 24, urgent: 72, ordinary: 168 } as const
