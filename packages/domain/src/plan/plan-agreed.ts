import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, list, record, text } from '../journal/value-kind.ts'

const words = text(4000)
const step = record({
  what: text(500),
  who: choice(['person', 'us', 'other-organisation']),
  by: calendarDate,
})

/** What must be said before anybody agrees to anything. */
export const planExplanations = [
  'what-is-offered',
  'may-refuse',
  'may-change',
  'nothing-is-taken-away',
  'who-will-know',
  'time-to-think',
] as const

/**
 * What was agreed with her, in her own words (domain §4.4): her goals, who does what by when, when it is looked at again. A new version cites
 * those that it replaces; they stay in the story. Steps that tell of asylum, danger or a legal matter lie apart.
 */
export const planAgreed = defineEntryType({
  type: 'plan-agreed',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    planGoals: requiredIn('care', list(words, 40)),
    planSteps: sealedIn('care', list(step, 60)),
    planExplained: sealedIn('care', list(choice(planExplanations))),
    /** What she did not agree to at all is no plan of hers. */
    planAnswer: requiredIn('care', choice(['agreed', 'partly', 'not-asked'])),
    planObjection: sealedIn('care', words),
    planAgreedBy: sealedIn('care', choice(['person', 'representative', 'both'])),
    planReviewOn: sealedIn('care', calendarDate),
    interpreterCode: sealedIn('care', text(40)),
    /** Ids of the versions that this one takes the place of: all that its author knew. */
    replaces: sealedIn('care', list(identifier)),
    protectedPlanSteps: sealedIn('protection', list(step, 60)),
  },
  facts: () => ({ family: 'case' }),
})
