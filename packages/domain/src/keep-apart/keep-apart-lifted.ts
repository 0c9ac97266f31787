import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { identifier } from '../journal/value-kind.ts'

/** What its organisation wrote about that person, or that house, until now holds no longer. What was written meanwhile stands. */
export const keepApartLifted = defineEntryType({
  type: 'keep-apart-lifted',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    apartFrom: sealedIn('placement', identifier),
    notInHouse: sealedIn('placement', identifier),
  },
  facts: () => ({ family: 'case' }),
})
