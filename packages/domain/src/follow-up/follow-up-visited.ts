import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { answer, calendarDate, choice, record, text } from '../journal/value-kind.ts'
import { visitKinds } from './follow-up-codes.ts'

const words = text(20_000)
const howItGoes = choice(['well', 'so-so', 'badly', 'not-asked'])

/**
 * How she is after she returned, or once she lives on her own here. `at-beginning` sets her schedule going where no arrival did. No photograph,
 * and nothing in it is a condition of help.
 */
export const followUpVisited = defineEntryType({
  type: 'follow-up-visited',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    visitKind: requiredIn('care', choice(visitKinds)),
    visitedOn: sealedIn('care', calendarDate),
    visitMode: sealedIn(
      'care',
      choice(['at-home', 'elsewhere', 'telephone', 'message', 'through-partner']),
    ),
    lifeNow: sealedIn(
      'care',
      record({
        housing: howItGoes,
        income: howItGoes,
        schoolOrWork: howItGoes,
        family: howItGoes,
        debts: howItGoes,
      }),
    ),
    stillNeeded: sealedIn('care', text(4000)),
    visitSatisfaction: sealedIn('care', choice(['yes', 'partly', 'no', 'not-asked'])),
    nextVisitOn: sealedIn('care', calendarDate),
    visitWords: sealedIn('care', words),
    healthNow: sealedIn('health', text(4000)),
    spiritsNow: sealedIn('psychosocial', text(4000)),
    // her safety
    threatened: sealedIn('protection', answer),
    controllerInContact: sealedIn('protection', answer),
    exploitedAgain: sealedIn('protection', answer),
    safetyWords: sealedIn('protection', words),
  },
  facts: () => ({ family: 'case' }),
  statistics: ({ visitKind }) => ({ followUp: visitKind }),
})
