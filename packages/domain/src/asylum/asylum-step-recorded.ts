import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, text } from '../journal/value-kind.ts'
import { asylumOutcomes, asylumSteps } from './asylum-codes.ts'

/**
 * One step of hers towards protection as a refugee. Whole in `protection`: whoever does not read that is told of no such entry. Nothing of it is
 * counted, and no hour of it is a fact: thirty business days are asylum (domain §6.5).
 */
export const asylumStepRecorded = defineEntryType({
  type: 'asylum-step-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    asylumStep: requiredIn('protection', choice(asylumSteps)),
    asylumStepOn: sealedIn('protection', calendarDate),
    /** Of `decided` and `appeal-decided`. */
    asylumOutcome: sealedIn('protection', choice(asylumOutcomes)),
    /** When she came into the country, as far as she says. */
    enteredCountryOn: sealedIn('protection', calendarDate),
    /** Of the certificate, the file or the decision; pending is left out. */
    asylumNumber: sealedIn('protection', text(100)),
    /** Her own reasons only as far as she wants them written. */
    asylumWords: sealedIn('protection', text(4000)),
    /** Id of the step that was written down wrongly. It sets no clock going any more; what it forbids stands until two people lift it. */
    asylumCorrects: sealedIn('protection', identifier),
  },
  facts: () => ({ family: 'case' }),
})
