import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import type { MemberId } from '../journal/identifier.ts'
import { choice, identifier, text } from '../journal/value-kind.ts'

/** The colleague's answer, signed by her and citing the offer. With her yes, and not before, she is responsible. */
export const transferAnswered = defineEntryType({
  type: 'transfer-answered',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** Id of the offer. */
    transfer: requiredIn('care', identifier),
    transferAnswer: requiredIn('care', choice(['accepted', 'declined'])),
    transferReason: sealedIn('care', text(4000)),
    /** Of a yes: who answered. */
    responsible: sealedIn('care', identifier),
  },
  facts: ({ responsible }): Facts =>
    responsible === undefined
      ? { family: 'case' }
      : { family: 'case', responsible: responsible as MemberId },
})
