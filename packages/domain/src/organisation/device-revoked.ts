import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** Nothing that this device signs from here on counts. */
export const deviceRevoked = defineEntryType({
  type: 'device-revoked',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    reason: sealedIn(
      'directory',
      choice(['lost', 'stolen', 'seized', 'replaced', 'store-cleared', 'other']),
    ),
  },
  facts: (content) => statementFacts('organisation', 'device-revoked', content.statement),
})
