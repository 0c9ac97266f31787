import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A new generation of a group key, after somebody left or a device was lost. */
export const groupKeyRotated = defineEntryType({
  type: 'group-key-rotated',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    reason: sealedIn(
      'directory',
      choice(['member-removed', 'device-lost', 'routine', 'release-key-used']),
    ),
  },
  facts: (content) => statementFacts('organisation', 'group-key-rotated', content.statement),
})
