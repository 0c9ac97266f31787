import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'

/** Nobody confirms it any more, wherever copies of its folder lie. */
export const releaseProposalWithdrawn = defineEntryType({
  type: 'release-proposal-withdrawn',
  family: 'work',
  version: 1,
  weight: 'decision',
  fields: {
    withdrawnBecause: requiredIn('oversight', text(4000)),
  },
  facts: () => ({ family: 'work' }),
})
