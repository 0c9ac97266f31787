import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, flag, identifier, text } from '../journal/value-kind.ts'
import { closureReasons } from './closure.ts'

/** Ends the work on a case. It can be opened again at any time. */
export const caseClosed = defineEntryType({
  type: 'case-closed',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    reason: requiredIn('care', choice(closureReasons)),
    summary: requiredIn('care', text(20_000)),
    words: sealedIn('care', text(4000)),
    /** She was told how to come back. */
    reopeningExplained: requiredIn('care', flag),
    retentionAgreed: sealedIn('care', choice(['yes', 'no', 'not-asked'])),
    /** The accepted referral by which somebody else goes on. */
    referral: sealedIn('care', identifier),
    /** A second person, who is not the author. */
    reviewedBy: sealedIn('care', identifier),
  },
  facts: () => ({ family: 'case', state: 'closed' }),
})
