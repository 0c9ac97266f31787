import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, record, text } from '../journal/value-kind.ts'

/** `open-again` takes back what was said before, and what a notice or a service known by then had met; `extended` only where the law knows an extension. */
export const clockAnswers = ['done', 'nothing-owed', 'extended', 'open-again'] as const

export const clockMetFields = {
  answer: choice(clockAnswers),
  on: calendarDate,
  why: text(2000),
}

const met = record({
  /** Code of the deadline. */
  deadline: text(60),
  /** Id of an entry that set the clock going. */
  of: identifier,
  ...clockMetFields,
})

/**
 * What became of a deadline that no other entry speaks of. Exactly one is filled, that of the compartment in which the deadline lies.
 * The last word counts; of two at once the one that leaves it open.
 */
export const clockMet = defineEntryType({
  type: 'clock-met',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    met: sealedIn('care', met),
    childMet: sealedIn('child', met),
    healthMet: sealedIn('health', met),
    protectedMet: sealedIn('protection', met),
  },
  facts: () => ({ family: 'case' }),
})
