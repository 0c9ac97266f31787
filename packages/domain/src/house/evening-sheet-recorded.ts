import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'

/**
 * A sheet of paper with who sleeps here was printed for a power cut, or was destroyed (W18). What is on paper nobody can seal: so that it is
 * known how many there are, each has a code that says nothing.
 */
export const eveningSheetRecorded = defineEntryType({
  type: 'evening-sheet-recorded',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    sheetCode: requiredIn('placement', text(12)),
    sheet: requiredIn('placement', choice(['printed', 'destroyed', 'lost'])),
  },
  facts: () => ({ family: 'gathering' }),
})
