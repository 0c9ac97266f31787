import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, list, text } from '../journal/value-kind.ts'

/** A child was born while her mother was helped here. The child has her own file from that moment (W7). */
export const birthRecorded = defineEntryType({
  type: 'birth-recorded',
  family: 'gathering',
  version: 2,
  weight: 'observation',
  fields: {
    familyMember: requiredIn('care', identifier),
    bornTo: requiredIn('care', identifier),
    bornOn: sealedIn('identity', calendarDate),
    /** Where she was born tells where they live. */
    bornWhere: sealedIn('placement', text(300)),
    birthCertificate: sealedIn('care', choice(['have', 'in-process', 'not-begun'])),
    birthHealth: sealedIn('health', text(4000)),
    /** As of any two who belong together (`family-linked`). */
    together: sealedIn('essential', list(identifier, 2)),
  },
  facts: () => ({ family: 'gathering' }),
  // Version 2 tells the night shift who belongs together.
  upcasts: { 1: {} },
})
