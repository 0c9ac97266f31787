import { defineEntryType } from '../journal/entry-type.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/** One neutral word to the recipient of a grant: from here on tell nothing back. What was opened to it goes on. Never why. */
export const returnStopped = defineEntryType({
  type: 'return-stopped',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: routingFields,
  facts: (content) => routingFacts('open', content),
})
