import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, list } from '../journal/value-kind.ts'
import { verificationResults } from './verification-codes.ts'

/** What came of it. Whether it counts as carried out is worked out from what was recorded, then and later (BR-50). */
export const verificationEnded = defineEntryType({
  type: 'verification-ended',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    verificationResults: requiredIn(
      'care',
      list(choice(verificationResults), verificationResults.length),
    ),
    /** From which day it may be erased; the sheet of whoever was met has a day of its own, which comes first. */
    eraseFrom: sealedIn('care', calendarDate),
  },
  facts: () => ({ family: 'gathering', state: 'ended' }),
})
