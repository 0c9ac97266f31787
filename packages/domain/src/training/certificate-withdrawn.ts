import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'

/** A certificate that was issued in error or is taken back: it signs nothing from then on, and its number is not given again. */
export const certificateWithdrawn = defineEntryType({
  type: 'certificate-withdrawn',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    certificateNumber: requiredIn('essential', text(60)),
    withdrawnBecause: sealedIn('identity', text(1000)),
  },
  facts: () => ({ family: 'gathering' }),
})
