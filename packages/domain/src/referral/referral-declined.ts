import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { declineReasons } from './referral-codes.ts'
import { referralFields } from './referral-fields.ts'

/** Goes back to the sender's queue; a declined referral never disappears (domain §3.2). */
export const referralDeclined = defineEntryType({
  type: 'referral-declined',
  family: 'referral',
  version: 1,
  weight: 'decision',
  fields: {
    ...referralFields,
    reason: requiredIn('care', choice(declineReasons)),
    words: sealedIn('care', text(4000)),
  },
  facts: (content) => ({ family: 'referral', state: 'declined', urgency: content.urgency }),
})
