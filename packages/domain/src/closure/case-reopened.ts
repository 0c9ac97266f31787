import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'

/** The same case goes on; a new episode begins. */
export const caseReopened = defineEntryType({
  type: 'case-reopened',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    reason: requiredIn(
      'care',
      choice(['came-back', 'new-danger', 'new-need', 'return-refused', 'closed-in-error', 'other']),
    ),
    words: sealedIn('care', text(4000)),
  },
  facts: () => ({ family: 'case', state: 'open' }),
})
