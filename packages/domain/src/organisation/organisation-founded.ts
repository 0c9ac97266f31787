import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/**
 * The first entry of an organisation: its hash is the fingerprint that two people compare. Its name goes to the network's
 * group (`directory`), its founder's only to its own people (`identity`).
 */
export const organisationFounded = defineEntryType({
  type: 'organisation-founded',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    organisationName: requiredIn('directory', text(300)),
    founderName: requiredIn('identity', text(200)),
  },
  facts: (content) => statementFacts('organisation', 'organisation-founded', content.statement),
})
