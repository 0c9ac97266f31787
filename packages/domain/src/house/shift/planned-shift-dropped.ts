import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { identifier } from '../../journal/value-kind.ts'

/** A planned shift is no longer one. What was planned stays in the journal. */
export const plannedShiftDropped = defineEntryType({
  type: 'planned-shift-dropped',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    /** Id of the entry that planned it. */
    plannedShift: requiredIn('placement', identifier),
  },
  facts: () => ({ family: 'gathering' }),
})
