import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { hexadecimal, list } from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * A batch of older entries was sealed to the recipient by a device that had checked the grant for itself (design
 * §3). Lies in the grant's stream and so cites it.
 */
export const historySealed = defineEntryType({
  type: 'history-sealed',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: {
    ...routingFields,
    /** Hash of the `grant-issued` that allows it. */
    grant: requiredIn('care', hexadecimal(32)),
    entries: requiredIn('care', list(hexadecimal(32), 1000)),
  },
  facts: (content) => routingFacts('open', content),
})
