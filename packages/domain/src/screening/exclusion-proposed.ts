import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { screeningOutcomes } from './screening-codes.ts'

/** One person thinks that she is no trafficking victim. Nothing follows from it until a second one agrees (BR-06), and no help ends by it. */
export const exclusionProposed = defineEntryType({
  type: 'exclusion-proposed',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    exclusionReason: requiredIn('account', text(20_000)),
    screeningOutcome: requiredIn('account', choice(screeningOutcomes)),
  },
  facts: () => ({ family: 'case' }),
})
