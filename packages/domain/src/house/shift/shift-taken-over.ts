import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { identifier } from '../../journal/value-kind.ts'

/** Whoever takes over read what was handed over: the receipt that whoever left waits for (W16). */
export const shiftTakenOver = defineEntryType({
  type: 'shift-taken-over',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Id of the entry that handed over. */
    handOver: requiredIn('placement', identifier),
  },
  facts: () => ({ family: 'gathering' }),
})
