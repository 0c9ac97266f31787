/** What a course is about (domain §7.3). */
export const trainingTopics = [
  'definition',
  'indicators',
  'interview',
  'children',
  'referral',
  'data-protection',
  'smuggling-and-trafficking',
  'gender',
] as const

/** `enrolled` until somebody says whether she came. `noted-by-mistake`: the row counts for nobody and stays. */
export const attendances = [
  'enrolled',
  'attended',
  'attended-in-part',
  'absent',
  'noted-by-mistake',
] as const

/** Rows of one entry; a longer list is written as several. */
export const rowsAtOnce = 200
