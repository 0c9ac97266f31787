import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from '../organisation/statement.ts'

/** The first entry of a network: its charter begins here. */
export const networkFounded = defineEntryType({
  type: 'network-founded',
  family: 'network',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    networkName: requiredIn('directory', text(300)),
    /** ISO 3166-1 alpha-3 of the pack it works with. */
    country: sealedIn('directory', text(3)),
  },
  facts: (content) => statementFacts('network', 'network-founded', content.statement),
})
