import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, instant } from '../journal/value-kind.ts'
import { capacityAnswers } from './capacity-codes.ts'

/**
 * The other organisation's answer: all the beds that were asked for are held until an hour, none, or one may be free at an hour. Never which house, nor
 * where, nor how many more or fewer there are.
 */
export const capacityAnswered = defineEntryType({
  type: 'capacity-answered',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    capacityAnswer: requiredIn('essential', choice(capacityAnswers)),
    heldUntil: sealedIn('essential', instant),
    /** Of `waiting`. */
    capacityAgainAt: sealedIn('essential', instant),
    /** To whom: whoever asked may end what it opened, and how often it was told no has to be known all the same. */
    answeredTo: requiredIn('essential', identifier),
  },
  facts: () => ({ family: 'gathering' }),
})
