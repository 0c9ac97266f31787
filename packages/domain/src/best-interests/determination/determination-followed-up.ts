import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { calendarDate, choice, flag, identifier, text } from '../../journal/value-kind.ts'

export const determinationSteps = [
  'told-to-child',
  'carried-out',
  'partly-carried-out',
  'not-carried-out',
  'reviewed-and-stands',
  'child-asks-review',
  'new-facts',
  'contested',
] as const

/** What became of a determination: whether it was done, reviewed, told to her, and what has come to light since. */
export const determinationFollowedUp = defineEntryType({
  type: 'determination-followed-up',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Id of the `best-interests-determined`. */
    determination: requiredIn('child', identifier),
    determinationStep: requiredIn('child', choice(determinationSteps)),
    stepOn: sealedIn('child', calendarDate),
    toldInPerson: sealedIn('child', flag),
    toldLanguage: sealedIn('child', text(80)),
    sheSaid: sealedIn('child', text(20_000)),
    /** Of a review that leaves care for a time as it is: when it is looked at again. */
    nextReviewOn: sealedIn('child', calendarDate),
    stepWords: sealedIn('child', text(20_000)),
    /** It matters for the decision: the panel must sit again, and until then nothing rests on it (BR-17). */
    reopens: sealedIn('child', flag),
  },
  facts: () => ({ family: 'case' }),
})
