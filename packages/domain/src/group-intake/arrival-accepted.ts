import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier } from '../journal/value-kind.ts'

/** She accepts help, by herself and in private: from here on she has a case, written in the same action (BR-51). */
export const arrivalAccepted = defineEntryType({
  type: 'arrival-accepted',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    arrival: requiredIn('essential', identifier),
    case: requiredIn('identity', identifier),
    /** In which way she said so. */
    how: sealedIn(
      'identity',
      choice(['in-her-words', 'through-interpreter', 'with-her-representative', 'child-in-need']),
    ),
  },
  facts: () => ({ family: 'gathering' }),
})
