import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** An officer came back with new keys where nobody was left to readmit her: the printed shares vouch for her. */
export const memberRestored = defineEntryType({
  type: 'member-restored',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    memberName: requiredIn('identity', text(200)),
  },
  facts: (content) => statementFacts('organisation', 'member-restored', content.statement),
})
