import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { identifier, instant } from '../../journal/value-kind.ts'

/** Who is to be on shift in a house, and when (W16): one shift of one person. Who works where at night lies where places are read. */
export const shiftPlanned = defineEntryType({
  type: 'shift-planned',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    plannedMember: requiredIn('placement', identifier),
    plannedFrom: requiredIn('placement', instant),
    plannedUntil: requiredIn('placement', instant),
  },
  facts: () => ({ family: 'gathering' }),
})
