import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { referralFields } from './referral-fields.ts'

/** Whoever took her on has done its part and hands back (domain §3.2). */
export const referralFinished = defineEntryType({
  type: 'referral-finished',
  family: 'referral',
  version: 1,
  weight: 'decision',
  fields: {
    ...referralFields,
    /** Whether what was asked for was met. */
    outcome: sealedIn('care', choice(['met', 'partly-met', 'not-met', 'unknown'])),
    words: sealedIn('care', text(4000)),
  },
  facts: (content) => ({ family: 'referral', state: 'closed', urgency: content.urgency }),
})
