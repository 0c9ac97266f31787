import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, instant, whole } from '../journal/value-kind.ts'
import { capacityAnswers } from './capacity-codes.ts'

/** The other house's answer: beds held until an hour, none, or ask again then. Never which house, nor where. */
export const capacityAnswered = defineEntryType({
  type: 'capacity-answered',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    capacityAnswer: requiredIn('essential', choice(capacityAnswers)),
    bedsHeld: sealedIn('essential', whole(1, 50)),
    heldUntil: sealedIn('essential', instant),
    capacityAgainAt: sealedIn('essential', instant),
  },
  facts: () => ({ family: 'gathering' }),
})
