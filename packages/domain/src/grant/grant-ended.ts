import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { flag } from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/** One neutral word to the recipient: it ended, please purge. Never why (design §3, withdrawal). */
export const grantEnded = defineEntryType({
  type: 'grant-ended',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: { ...routingFields, purge: sealedIn('care', flag) },
  facts: (content) => routingFacts('ended', content),
})
