import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { groupKinds } from './group-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A group with keys of its own; what kind it is stays sealed. */
export const groupCreated = defineEntryType({
  type: 'group-created',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    groupName: sealedIn('directory', text(100)),
    groupKind: requiredIn('directory', choice(groupKinds)),
  },
  facts: (content) => statementFacts('organisation', 'group-created', content.statement),
})
