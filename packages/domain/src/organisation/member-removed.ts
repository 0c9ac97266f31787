import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A person no longer acts for the organisation; what she could read she may have kept. */
export const memberRemoved = defineEntryType({
  type: 'member-removed',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    words: sealedIn('directory', text(1000)),
  },
  facts: (content) => statementFacts('organisation', 'member-removed', content.statement),
})
