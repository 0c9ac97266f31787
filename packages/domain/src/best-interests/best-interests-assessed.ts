import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { answer, choice, list, text } from '../journal/value-kind.ts'
import { interestOptions, interestSituations, waysHeard } from './best-interests-codes.ts'

const words = text(20_000)

/**
 * What somebody who saw the child holds to be best for her, before anything is done that touches her (domain §5.1). A later one adds; what it leaves
 * out it takes back nothing of.
 */
export const bestInterestsAssessed = defineEntryType({
  type: 'best-interests-assessed',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    assessedFor: sealedIn('child', list(choice(interestSituations))),
    /** How she herself was heard; what she said stays apart from what anybody makes of it. */
    heard: sealedIn('child', choice(waysHeard)),
    whyNotHeard: sealedIn('child', text(4000)),
    heardLanguage: sealedIn('child', text(80)),
    herViews: sealedIn('child', words),
    caregiverViews: sealedIn('child', words),
    childAndFamily: sealedIn('child', words),
    childSafety: sealedIn('child', words),
    childCare: sealedIn('child', words),
    childHealth: sealedIn('child', words),
    childSchooling: sealedIn('child', words),
    childRisks: sealedIn('child', list(text(400), 30)),
    childStrengths: sealedIn('child', list(text(400), 30)),
    optionsSeen: sealedIn('child', list(choice(interestOptions))),
    interestAdvice: sealedIn('child', words),
    panelNeeded: sealedIn('child', answer),
    /** A second person, who supervises, went through it. */
    supervisorSawIt: sealedIn('child', answer),
  },
  facts: () => ({ family: 'case' }),
  statistics: () => ({ childProcedure: 'best-interests-assessed' }),
})
