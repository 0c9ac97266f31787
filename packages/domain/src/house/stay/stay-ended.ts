import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, text } from '../../journal/value-kind.ts'
import { stayEndings } from '../house-codes.ts'

/** She sleeps here no longer, or never came for the bed that was held. Never refused: it is what was seen. */
export const stayEnded = defineEntryType({
  type: 'stay-ended',
  family: 'gathering',
  version: 2,
  weight: 'observation',
  fields: {
    /** Id of the entry with which the stay began, or was offered. */
    stay: requiredIn('placement', identifier),
    stayEndedBecause: requiredIn('placement', choice(stayEndings)),
    stayEndedWords: sealedIn('placement', text(2000)),
  },
  facts: () => ({ family: 'gathering' }),
  // Version 2 knows that somebody died.
  upcasts: { 1: {} },
})
