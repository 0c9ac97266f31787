import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, instant, text } from '../journal/value-kind.ts'
import { approvalAnswers } from './approval-codes.ts'

/** The second person's answer to what it names. */
export const approvalAnswered = defineEntryType({
  type: 'approval-answered',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** Id of what was asked. */
    approval: requiredIn('care', identifier),
    approvalAnswer: requiredIn('care', choice(approvalAnswers)),
    approvalReason: sealedIn('care', text(4000)),
    /** In a house without a second person: when somebody looks at it again. */
    approvalReviewBy: sealedIn('care', instant),
  },
  facts: () => ({ family: 'case' }),
})
