import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, list, text } from '../journal/value-kind.ts'
import { familyMoves } from './family-codes.ts'

/** Who of a family went and who stayed behind, and why those did (W7). */
export const familyMoved = defineEntryType({
  type: 'family-moved',
  family: 'gathering',
  version: 2,
  weight: 'decision',
  fields: {
    familyMove: requiredIn('care', choice(familyMoves)),
    moved: requiredIn('care', list(identifier)),
    leftBehind: sealedIn('care', list(identifier)),
    leftBehindWhy: sealedIn('protection', text(4000)),
  },
  facts: () => ({ family: 'gathering' }),
  // Version 2 knows beds that are held for them.
  upcasts: { 1: {} },
})
