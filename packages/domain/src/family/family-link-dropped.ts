import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, text } from '../journal/value-kind.ts'
import { dropReasons } from './family-codes.ts'

/** She is no longer of this family, at once and for whoever reads it; why lies apart (W7). */
export const familyLinkDropped = defineEntryType({
  type: 'family-link-dropped',
  family: 'gathering',
  version: 2,
  weight: 'observation',
  fields: {
    familyMember: requiredIn('care', identifier),
    droppedBecause: sealedIn('protection', choice(dropReasons)),
    dropReasons: sealedIn('protection', text(4000)),
    /** She alone, for whoever reads of the family no more than who belongs together. */
    parted: sealedIn('essential', identifier),
  },
  facts: () => ({ family: 'gathering' }),
  // Version 2 tells the night shift that she belongs to it no longer.
  upcasts: { 1: {} },
})
