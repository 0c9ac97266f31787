import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { answer, calendarDate, choice, identifier, text } from '../../journal/value-kind.ts'

/** `guaranteed` also where it was never restricted; `transferred`: another institution owns it from here on. */
export const rightStates = ['restricted', 'being-restored', 'guaranteed', 'transferred'] as const
export type RightState = (typeof rightStates)[number]

/**
 * A row of the plan to restore rights: one right, the measure for it, who answers for it and what came of it. The columns are those of a
 * form in use (domain §5.2); its number is its place.
 */
export const rightsPlanRowRecorded = defineEntryType({
  type: 'rights-plan-row-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Code of the country's list. */
    childRight: sealedIn('child', text(60)),
    rightState: sealedIn('child', choice(rightStates)),
    rightLaw: sealedIn('child', text(500)),
    measureType: sealedIn('child', choice(['special', 'urgent', 'none-needed'])),
    measure: sealedIn('child', text(4000)),
    measureFor: sealedIn('child', text(300)),
    measureInstitution: sealedIn('child', text(300)),
    measureDoneBy: sealedIn('child', text(300)),
    measureEvery: sealedIn('child', text(200)),
    measureDueOn: sealedIn('child', calendarDate),
    measureOutcome: sealedIn('child', choice(['not-yet', 'carried-out', 'not-carried-out'])),
    measureDoneOn: sealedIn('child', calendarDate),
    /** Whether the institution that it was transferred to has accepted it (BR-19). */
    transferAccepted: sealedIn('child', answer),
    transferPaper: sealedIn('child', text(200)),
    rightWords: sealedIn('child', text(4000)),
    /** Id of the first entry about this row. */
    continues: sealedIn('child', identifier),
  },
  facts: () => ({ family: 'case' }),
})
