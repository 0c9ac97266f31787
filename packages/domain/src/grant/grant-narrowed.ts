import { caseCompartments } from '../journal/compartment.ts'
import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice, list } from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * She said less since: from here on the grant opens no more than these parts, and for no longer than `until`. Final, as an end is: a
 * later, wider yes needs a grant of its own. Whoever cannot read her consent goes by this word. Never why.
 */
export const grantNarrowed = defineEntryType({
  type: 'grant-narrowed',
  family: 'grant',
  version: 1,
  weight: 'key',
  fields: {
    ...routingFields,
    /** What is left. */
    compartments: requiredIn('care', list(choice(caseCompartments))),
  },
  facts: (content) => routingFacts('open', content),
})
