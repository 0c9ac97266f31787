import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { identifier } from '../journal/value-kind.ts'

/**
 * She must not meet that person, or must not be in that house (W8): one of the two, no reason and no words. It stands in the streams of both
 * people, and whoever places neither cannot open it.
 */
export const keepApartRecorded = defineEntryType({
  type: 'keep-apart-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** The stream of the other person's case. */
    apartFrom: sealedIn('placement', identifier),
    /** The stream of a house. */
    notInHouse: sealedIn('placement', identifier),
  },
  facts: () => ({ family: 'case' }),
})
