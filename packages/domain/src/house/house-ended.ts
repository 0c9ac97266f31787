import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { text } from '../journal/value-kind.ts'

/** Nobody sleeps here any more and nobody will; what is left of it may be erased. Described anew, it is a house again. */
export const houseEnded = defineEntryType({
  type: 'house-ended',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: { houseEndedBecause: sealedIn('placement', text(2000)) },
  facts: () => ({ family: 'gathering', state: 'ended' }),
})
