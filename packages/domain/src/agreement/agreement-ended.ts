import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { calendarDate, hexadecimal } from '../journal/value-kind.ts'
import { statementFacts, statementField } from '../organisation/statement.ts'

/** A party goes out of an agreement before its last day, or turns down what another proposed. It can only shorten. */
export const agreementEnded = defineEntryType({
  type: 'agreement-ended',
  family: 'organisation',
  version: 1,
  weight: 'decision',
  fields: {
    ...statementField,
    /** Digest of the words that were signed. */
    agreement: requiredIn('directory', hexadecimal(32)),
    lastDay: requiredIn('directory', calendarDate),
  },
  facts: (content) => statementFacts('organisation', 'agreement-ended', content.statement),
})
