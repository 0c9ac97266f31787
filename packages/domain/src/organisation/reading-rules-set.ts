import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice, identifier, list, record } from '../journal/value-kind.ts'
import { compartments } from '../journal/compartment.ts'
import { statementFacts, statementField } from './statement.ts'

/** Which groups read which compartments of the organisation's own cases, from here on; re-seals nothing backwards. */
export const readingRulesSet = defineEntryType({
  type: 'reading-rules-set',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    size: requiredIn('directory', choice(['small', 'large'])),
    rules: requiredIn(
      'directory',
      list(record({ compartment: choice(compartments), groups: list(identifier) }), 16),
    ),
  },
  facts: (content) => statementFacts('organisation', 'reading-rules-set', content.statement),
})
