import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { calendarDate, identifier, list, record, text } from '../journal/value-kind.ts'
import { rowsAtOnce } from './training-codes.ts'

/** What one certificate says; `member` is written by the rule, from the row that it certifies. */
export const certificateParts = {
  participation: identifier,
  number: text(60),
  issuedOn: calendarDate,
  validUntil: calendarDate,
} as const

/** Certificates of a course. Whoever holds one stands in it: a row that is changed afterwards moves none to somebody else. */
export const certificatesIssued = defineEntryType({
  type: 'certificates-issued',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    certificates: requiredIn(
      'essential',
      list(record({ ...certificateParts, member: identifier }), rowsAtOnce),
    ),
  },
  facts: () => ({ family: 'gathering' }),
})
