import { defineEntryType } from '../journal/entry-type.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * She agreed after all that the recipient of a grant tells back how she fares: from here on, `partsToldBack`. A later `return-stopped`
 * ends it, and one that was written at the same time counts more.
 */
export const returnOpened = defineEntryType({
  type: 'return-opened',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: routingFields,
  facts: (content) => routingFacts('open', content),
})
