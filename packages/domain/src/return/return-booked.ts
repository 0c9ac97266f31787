import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, hexadecimal, list, text } from '../journal/value-kind.ts'

/** The decision that she travels, with what it rests on. She may take it back until she boards (BR-34). */
export const returnBooked = defineEntryType({
  type: 'return-booked',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** Hashes of the entries by which each rung held; put in by the command. */
    restsOn: requiredIn('protection', list(hexadecimal(32))),
    // an itinerary is nobody's but theirs who place and accompany her (BR-38)
    travelsOn: requiredIn('placement', calendarDate),
    travelsBy: sealedIn('placement', choice(['road', 'air', 'sea', 'on-foot'])),
    itinerary: sealedIn('placement', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
