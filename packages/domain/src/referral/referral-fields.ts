import { requiredIn } from '../journal/entry-type.ts'
import { urgencies } from '../journal/facts.ts'
import { choice, identifier } from '../journal/value-kind.ts'

/** Every entry of a referral's stream names its case inside and its urgency outside. */
export const referralFields = {
  case: requiredIn('care', identifier),
  urgency: requiredIn('care', choice(urgencies)),
}
