import { defineEntryType } from '../journal/entry-type.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * The recipient's one neutral word to whoever opened something to it: she took her consent back here. It reaches them also where
 * nothing else may be told back.
 */
export const endAsked = defineEntryType({
  type: 'end-asked',
  family: 'grant',
  version: 1,
  weight: 'key',
  /** Towards who granted, not along the grant. */
  fields: routingFields,
  facts: (content) => routingFacts('ended', content),
})
