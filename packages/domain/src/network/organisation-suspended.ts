import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from '../organisation/statement.ts'

/** One organisation's word against another; in force once as many said so as the charter asks. */
export const organisationSuspended = defineEntryType({
  type: 'organisation-suspended',
  family: 'network',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    words: sealedIn('directory', text(2000)),
  },
  facts: (content) => statementFacts('network', 'organisation-suspended', content.statement),
})
