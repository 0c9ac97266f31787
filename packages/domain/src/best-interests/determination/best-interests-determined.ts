import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import {
  calendarDate,
  choice,
  identifier,
  list,
  record,
  text,
  whole,
} from '../../journal/value-kind.ts'
import {
  interestOptions,
  interestOutcomes,
  interestSituations,
  waysHeard,
} from '../best-interests-codes.ts'

const words = text(20_000)
const side = text(4000)

/**
 * What a panel found, and what it decided (domain §5.1): every option with what speaks for and against it, the one chosen, why, and for how long. A
 * later one that knew of it takes its place as a whole.
 */
export const bestInterestsDetermined = defineEntryType({
  type: 'best-interests-determined',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    /** Id of the `panel-convened`. */
    panel: requiredIn('child', identifier),
    decidesOn: requiredIn('child', list(choice(interestSituations))),
    // the report
    reportBackground: sealedIn('child', words),
    reportGathered: sealedIn('child', words),
    reportHeard: sealedIn('child', choice(waysHeard)),
    reportWhyNotHeard: sealedIn('child', text(4000)),
    reportViews: sealedIn('child', words),
    reportFamilyViews: sealedIn('child', words),
    reportConsulted: sealedIn('child', text(4000)),
    weighed: sealedIn(
      'child',
      list(
        record({
          option: choice(interestOptions),
          safetyFor: side,
          safetyAgainst: side,
          familyFor: side,
          familyAgainst: side,
          developmentFor: side,
          developmentAgainst: side,
          continuityFor: side,
          continuityAgainst: side,
        }),
        11,
      ),
    ),
    // the decision
    interestOutcome: requiredIn('child', choice(interestOutcomes)),
    chosenOption: sealedIn('child', choice(interestOptions)),
    votes: sealedIn(
      'child',
      list(
        record({
          /** Place in the panel's list, from 1. */
          seat: whole(1, 12),
          vote: choice(['agrees', 'dissents', 'abstains']),
        }),
        12,
      ),
    ),
    interestReasons: sealedIn('child', words),
    dissent: sealedIn('child', words),
    validUntil: sealedIn('child', calendarDate),
    implementers: sealedIn(
      'child',
      list(record({ agency: text(80), task: text(400), by: calendarDate }), 12),
    ),
    carryOutBy: sealedIn('child', calendarDate),
    /** Of a decision that was put off: what is missing, and when the panel sits again. */
    missingInformation: sealedIn('child', words),
    deferredUntil: sealedIn('child', calendarDate),
    /** Of temporary care: when it is looked at again; never later than the country's limit (BR-17). */
    reviewOn: sealedIn('child', calendarDate),
    /** Id of an earlier determination of the same panel in which something was written wrongly. */
    correctsDetermination: sealedIn('child', identifier),
  },
  facts: () => ({ family: 'case' }),
  statistics: ({ interestOutcome }) => ({ childProcedure: `best-interests-${interestOutcome}` }),
})
