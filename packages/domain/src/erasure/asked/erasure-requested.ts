import { routingFacts, routingFields } from '../../grant/grant-fields.ts'
import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { identifier } from '../../journal/value-kind.ts'

/**
 * Asks an organisation to erase what a grant had given it (design §3, erasure). Lies in the stream of that grant, after its end, so
 * that only the two see it; to the host it looks like one more word about an ended grant. Never why.
 */
export const erasureRequested = defineEntryType({
  type: 'erasure-requested',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: {
    ...routingFields,
    /** Where the answer goes: a group of the organisation that asks. */
    answerFeed: requiredIn('care', identifier),
    answerGroup: requiredIn('care', identifier),
  },
  facts: (content) => routingFacts('ended', content),
})
