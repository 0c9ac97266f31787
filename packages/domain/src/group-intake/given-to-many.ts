import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, list, text } from '../journal/value-kind.ts'
import { givenThings } from './group-intake-codes.ts'

/** Meals, kits, transport for many in one action (W6). */
export const givenToMany = defineEntryType({
  type: 'given-to-many',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    arrivals: requiredIn('essential', list(identifier, 1000)),
    what: requiredIn('essential', choice(givenThings)),
    words: sealedIn('essential', text(500)),
    /** Where a vehicle went. */
    whereTo: sealedIn('placement', text(500)),
  },
  facts: () => ({ family: 'gathering' }),
})
