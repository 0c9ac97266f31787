import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, text } from '../journal/value-kind.ts'
import { stayGrounds, stayOutcomes, staySteps } from './stay-step-codes.ts'

/**
 * One step towards a stay for humanitarian reasons. Nothing but the step is ever needed, no paper and no fee (BR-12). Whole in `protection`; no
 * rule about help reads it.
 */
export const humanitarianStayStepRecorded = defineEntryType({
  type: 'humanitarian-stay-step-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    stayStep: requiredIn('protection', choice(staySteps)),
    stayStepOn: sealedIn('protection', calendarDate),
    /** Of `requested`: `another` where it was filed before anybody here could say anything to it. */
    stayFiledBy: sealedIn('protection', choice(['us', 'another'])),
    stayGround: sealedIn('protection', choice(stayGrounds)),
    stayOutcome: sealedIn('protection', choice(stayOutcomes)),
    stayNumber: sealedIn('protection', text(100)),
    stayValidUntil: sealedIn('protection', calendarDate),
    stayPapers: sealedIn('protection', text(1000)),
    stayFee: sealedIn('protection', text(200)),
    stayWords: sealedIn('protection', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
