import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from '../organisation/statement.ts'

/** How many organisations must say the same. */
export const thresholdChanged = defineEntryType({
  type: 'threshold-changed',
  family: 'network',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    words: sealedIn('directory', text(2000)),
  },
  facts: (content) => statementFacts('network', 'threshold-changed', content.statement),
})
