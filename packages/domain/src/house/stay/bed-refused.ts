import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { ageGroups } from '../../journal/facts.ts'
import { choice, identifier, text } from '../../journal/value-kind.ts'
import { bedRefusals, roomProfiles } from '../house-codes.ts'

/** Somebody asked for a bed here and got none: unmet need, counted whether or not she has a case (W32). */
export const bedRefused = defineEntryType({
  type: 'bed-refused',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    bedRefusedBecause: requiredIn('placement', choice(bedRefusals)),
    bedFor: sealedIn('placement', choice(roomProfiles)),
    ageGroup: sealedIn('placement', choice(ageGroups)),
    case: sealedIn('placement', identifier),
    bedRefusedWords: sealedIn('placement', text(2000)),
    /** Of the house when it was written: refused beds are counted by state. */
    houseDivision: sealedIn('placement', text(10)),
  },
  facts: () => ({ family: 'gathering' }),
  statistics: ({ bedRefusedBecause, bedFor, ageGroup, houseDivision }) => ({
    bedRefused: bedRefusedBecause,
    ...(bedFor === undefined ? {} : { bedFor }),
    ...(ageGroup === undefined ? {} : { ageGroup }),
    ...(houseDivision === undefined ? {} : { division: houseDivision }),
  }),
})
