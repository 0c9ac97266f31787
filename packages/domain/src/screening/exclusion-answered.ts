import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, text } from '../journal/value-kind.ts'

/** The second person's answer to a proposal; it counts only where somebody else than the proposer wrote it (BR-06). */
export const exclusionAnswered = defineEntryType({
  type: 'exclusion-answered',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    proposal: requiredIn('care', identifier),
    exclusionAnswer: requiredIn('care', choice(['agrees', 'disagrees'])),
    exclusionAnswerReason: sealedIn('account', text(20_000)),
  },
  facts: () => ({ family: 'case' }),
})
