import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { calendarDate } from '../journal/value-kind.ts'

/** Nothing more is done. Whether anything is missing is worked out from what was recorded, then and later. */
export const operationEnded = defineEntryType({
  type: 'operation-ended',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    /** From which day it may be erased; each sheet has a day of its own, which comes first. */
    eraseFrom: sealedIn('care', calendarDate),
  },
  facts: () => ({ family: 'gathering', state: 'ended' }),
})
