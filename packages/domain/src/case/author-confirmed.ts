import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { hexadecimal, list } from '../journal/value-kind.ts'

/** An unlocked member says "I wrote these" of entries that an intake key signed (design §3). */
export const authorConfirmed = defineEntryType({
  type: 'author-confirmed',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** Entry hashes. In `essential`, because whoever reads the essential screen must know what is confirmed. */
    entries: requiredIn('essential', list(hexadecimal(32))),
  },
  facts: () => ({ family: 'case' }),
})
