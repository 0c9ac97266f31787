import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { hexadecimal } from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * A second member's device, which can read what the grant rests on, found it to be so. Whoever re-seals a part and does not read her
 * consent goes by this word and not by the issuer's alone. Lies in the grant's stream.
 */
export const grantChecked = defineEntryType({
  type: 'grant-checked',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: {
    ...routingFields,
    /** Hash of the `grant-issued` that was looked at. */
    grant: requiredIn('care', hexadecimal(32)),
  },
  facts: (content) => routingFacts('open', content),
})
