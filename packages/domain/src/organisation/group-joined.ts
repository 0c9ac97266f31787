import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A member receives a group key, and with it the whole past of the group. */
export const groupJoined = defineEntryType({
  type: 'group-joined',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    words: sealedIn('directory', text(500)),
  },
  facts: (content) => statementFacts('organisation', 'group-joined', content.statement),
})
