import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { identifier, record, whole } from '../journal/value-kind.ts'

const people = whole(0, 100_000)

/** What stays of one sheet once it is erased: its numbers, each by its own definition, and nobody (BR-49, BR-51). */
export const operationSheetCounted = defineEntryType({
  type: 'operation-sheet-counted',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    countedSheet: requiredIn('care', identifier),
    sheetCounts: requiredIn(
      'care',
      record({
        found: people,
        children: people,
        ageInDoubt: people,
        screened: people,
        presumed: people,
        identified: people,
      }),
    ),
  },
  facts: () => ({ family: 'gathering' }),
})
