import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { hexadecimal, identifier, instant, text } from '../journal/value-kind.ts'

/**
 * What somebody wrote whose keys had ended when it came, a member of the organisation signed anew under its own id and with its own
 * parts, and stands by it. Beside it lies what its author signed.
 */
export const lateEntryTakenUp = defineEntryType({
  type: 'late-entry-taken-up',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Hash of the entry as it was signed anew. */
    takenUp: requiredIn('care', hexadecimal(32)),
    /** The signed bytes as their author made them, base64url. */
    original: requiredIn('care', text(12_000)),
    /** Nobody where an intake key signed it. */
    wroteBy: sealedIn('care', identifier),
    cameAt: requiredIn('care', instant),
  },
  facts: () => ({ family: 'case' }),
})
