import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, identifier, text } from '../journal/value-kind.ts'
import { referralFields } from './referral-fields.ts'

export const referralAccepted = defineEntryType({
  type: 'referral-accepted',
  family: 'referral',
  // Since version 2 the sender sees what is done only where she agreed to it.
  version: 2,
  upcasts: { 1: {} },
  weight: 'decision',
  fields: {
    ...referralFields,
    message: sealedIn('care', text(4000)),
    expectedOn: sealedIn('care', calendarDate),
    /** Stream of the grant by which the sender sees what the recipient does; absent where she did not agree that it is told. */
    returnGrant: sealedIn('care', identifier),
  },
  facts: (content) => ({ family: 'referral', state: 'accepted', urgency: content.urgency }),
})
