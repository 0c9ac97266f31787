import { placementFields } from '../../registration/identity-fields.ts'
import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, list } from '../../journal/value-kind.ts'

/**
 * In her case: where she sleeps from now on, or that it is here no longer. Written in the same act as the house's own record, sealed to whoever
 * may know where people sleep and no further (BR-38).
 */
export const sleepingPlaceRecorded = defineEntryType({
  type: 'sleeping-place-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    ...placementFields,
    clearedPlacement: sealedIn('placement', list(choice(['sleepsWhere']))),
    /** Streams and ids of the house's own record; absent once the stay is over. */
    house: sealedIn('placement', identifier),
    stay: sealedIn('placement', identifier),
  },
  facts: () => ({ family: 'case' }),
})
