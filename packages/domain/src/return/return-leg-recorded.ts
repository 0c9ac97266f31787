import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { answer, calendarDate, choice, instant, text } from '../journal/value-kind.ts'
import { legEvents } from './return-codes.ts'

/** One leg of the journey: who went with her, to whom she was handed over, that she arrived. */
export const returnLegRecorded = defineEntryType({
  type: 'return-leg-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    leg: requiredIn('protection', choice(legEvents)),
    escortedBy: sealedIn(
      'protection',
      choice(['nobody', 'organisation', 'childhood-specialist', 'family', 'other-authority']),
    ),
    legHandedOverTo: sealedIn(
      'protection',
      choice(['child-protection-authority', 'organisation', 'family', 'other-authority']),
    ),
    /** "Signed, number to follow" is a word too. */
    handOverReceipt: sealedIn('protection', text(200)),
    legWords: sealedIn('protection', text(4000)),
    sheIsWell: sealedIn('protection', answer),
    legPlace: sealedIn('placement', text(500)),
    legAt: sealedIn('placement', instant),
    takenOverBy: sealedIn('placement', text(200)),
    /** That day her follow-up begins: whoever visits her need not know of the journey. */
    arrivedOn: sealedIn('care', calendarDate),
  },
  facts: () => ({ family: 'case' }),
  statistics: ({ leg }) =>
    leg === 'arrived' || leg === 'refused-entry' ? { returnJourney: leg } : undefined,
})
