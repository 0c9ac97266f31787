import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, identifier, text } from '../journal/value-kind.ts'
import { referralFields } from './referral-fields.ts'

export const referralAccepted = defineEntryType({
  type: 'referral-accepted',
  family: 'referral',
  version: 1,
  weight: 'decision',
  fields: {
    ...referralFields,
    message: sealedIn('care', text(4000)),
    expectedOn: sealedIn('care', calendarDate),
    /** Stream of the grant by which the sender sees what the recipient does. */
    returnGrant: requiredIn('care', identifier),
  },
  facts: (content) => ({ family: 'referral', state: 'accepted', urgency: content.urgency }),
})
