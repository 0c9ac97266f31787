/**
 * Why a case ends (domain §4.4). There is no code for somebody who did not report or did not cooperate, and there
 * shall be none (BR-24).
 */
export const closureReasons = [
  'objectives-met',
  'returned-and-followed-up',
  'resettled',
  'transferred',
  'left-by-own-choice',
  'contact-lost',
  'not-a-victim',
  'died',
  'recorded-twice',
  'no-funds',
  'other',
] as const
