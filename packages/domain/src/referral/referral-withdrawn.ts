import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { referralFields } from './referral-fields.ts'

/** The sender takes it back. No reason is asked; it could be hers alone. */
export const referralWithdrawn = defineEntryType({
  type: 'referral-withdrawn',
  family: 'referral',
  version: 1,
  weight: 'decision',
  fields: { ...referralFields, message: sealedIn('care', text(2000)) },
  facts: (content) => ({ family: 'referral', state: 'ended', urgency: content.urgency }),
})
