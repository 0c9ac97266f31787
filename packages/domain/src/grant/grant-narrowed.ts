import { caseCompartments } from '../journal/compartment.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, flag, list } from '../journal/value-kind.ts'
import { routingFacts, routingFields } from './grant-fields.ts'

/**
 * She said less since: from here on the grant opens no more than these parts, and for no longer than `until`. Final, as an end is: a
 * later, wider yes needs a grant of its own. Where the parts lie that she took out the server does not know: it takes back all that nobody
 * has fetched, and what is left is sealed anew. Whoever cannot read her consent goes by this word. Never why.
 */
export const grantNarrowed = defineEntryType({
  type: 'grant-narrowed',
  family: 'grant',
  // Since version 2 the server takes back what was not fetched; what was written before took nothing back.
  version: 2,
  upcasts: { 1: {} },
  weight: 'key',
  fields: {
    ...routingFields,
    /** What is left. */
    compartments: requiredIn('care', list(choice(caseCompartments))),
    /** These are fewer than before, and not only for a shorter time. */
    takesOut: sealedIn('care', flag),
  },
  facts: (content) => ({
    ...routingFacts('open', content),
    ...(content.takesOut === true ? ({ takesBack: true } as const) : {}),
  }),
})
