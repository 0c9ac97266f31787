import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'
import { statementFacts, statementField } from './statement.ts'

/** A person may act for the organisation. Her name is sealed to her own organisation only. */
export const memberAdmitted = defineEntryType({
  type: 'member-admitted',
  family: 'organisation',
  version: 1,
  weight: 'key',
  fields: {
    ...statementField,
    memberName: requiredIn('identity', text(200)),
  },
  facts: (content) => statementFacts('organisation', 'member-admitted', content.statement),
})
