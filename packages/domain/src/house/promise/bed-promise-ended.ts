import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { choice, identifier } from '../../journal/value-kind.ts'

export const promiseEndings = ['came', 'not-needed', 'cannot-keep'] as const

/** The beds are kept no longer: they came, they need it no more, or this house cannot keep its word. Never refused: it is what is so. */
export const bedPromiseEnded = defineEntryType({
  type: 'bed-promise-ended',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Id of the entry that promised. */
    promise: requiredIn('placement', identifier),
    promiseEndedBecause: requiredIn('placement', choice(promiseEndings)),
  },
  facts: () => ({ family: 'gathering' }),
})
