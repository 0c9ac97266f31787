import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'

/**
 * A house where people sleep: begins its stream, and is written again where something of it changes. All of it is `placement`: the kind of
 * house together with a state can give a shelter away (domain §6.5).
 */
export const houseDescribed = defineEntryType({
  type: 'house-described',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    /** What the house is called among those who work there. */
    houseName: sealedIn('placement', text(120)),
    houseAddress: sealedIn('placement', text(500)),
    /** Code of the country's list; which of them are forbidden for whom stands there (BR-36). */
    facilityType: sealedIn('placement', text(60)),
    /** Code of the country's list of first-level divisions. */
    houseDivision: sealedIn('placement', text(10)),
    /** Whom it can take in, languages spoken, steps, what to know before sending somebody. */
    houseWords: sealedIn('placement', text(2000)),
    /** Why it is now of another kind: the only way round the guard, and a record (BR-36). */
    reclassifiedBecause: sealedIn('placement', text(2000)),
  },
  facts: () => ({ family: 'gathering', state: 'open' }),
})
