import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { answer, calendarDate, choice, list, text } from '../journal/value-kind.ts'
import { returnSteps } from './return-codes.ts'

const short = text(200)

/**
 * One step towards a voluntary return, as it is: a paper that is missing or a doctor who says no are values. The last word about a step counts;
 * of two at once the one that holds her back from danger.
 */
export const returnStepRecorded = defineEntryType({
  type: 'return-step-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    returnStep: requiredIn('protection', choice(returnSteps)),
    /** When it was said, signed, assessed or confirmed. */
    returnStepOn: sealedIn('protection', calendarDate),
    returnStepWords: sealedIn('protection', text(20_000)),
    // her wish
    wishesToReturn: sealedIn('protection', choice(['yes', 'no', 'not-decided'])),
    alternativesExplained: sealedIn(
      'protection',
      list(choice(['staying', 'asylum', 'resettlement', 'remedies', 'support-either-way'])),
    ),
    // danger to life, liberty or integrity, where she comes from, on the way and where she goes
    dangerToHer: sealedIn('protection', answer),
    dangerToFamily: sealedIn('protection', answer),
    dangerWhere: sealedIn('protection', list(choice(['origin', 'journey', 'reception']))),
    // fit to travel; what is wrong and what she takes along lies in `health`
    fitToTravel: sealedIn('protection', choice(['yes', 'yes-with-care', 'not-now', 'not-seen'])),
    medicinesForJourney: sealedIn('health', text(4000)),
    // her declaration
    declaredHow: sealedIn(
      'protection',
      choice(['signature', 'fingerprint', 'spoken', 'not-signed']),
    ),
    declaredInHerLanguage: sealedIn('protection', answer),
    declaredFreely: sealedIn('protection', answer),
    // papers
    travelDocument: sealedIn('protection', choice(['at-hand', 'asked-for', 'not-needed', 'none'])),
    /** Whether her consulate takes part in the journey: then the rule on consular contact holds for it too. */
    consulateTakesPart: sealedIn('protection', answer),
    // who receives her; name and place are an itinerary (BR-38)
    receptionConfirmed: sealedIn('protection', answer),
    receivedBy: sealedIn(
      'protection',
      list(choice(['child-protection-authority', 'organisation', 'family', 'other-authority'])),
    ),
    caregiverVerified: sealedIn('protection', answer),
    receiverName: sealedIn('placement', short),
    receptionPlace: sealedIn('placement', text(500)),
    // who goes with her
    escortBy: sealedIn(
      'protection',
      choice(['nobody', 'organisation', 'childhood-specialist', 'family', 'other-authority']),
    ),
    escortName: sealedIn('placement', short),
  },
  facts: () => ({ family: 'case' }),
})
