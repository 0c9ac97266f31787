import type { Facts } from '../../journal/facts.ts'
import { ageGroups } from '../../journal/facts.ts'
import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { calendarDate, choice, text } from '../../journal/value-kind.ts'

/** What a doubt about age may be settled by (BR-03); that she says so herself, or looks it, is none of them. */
export const ageEvidence = [
  'document',
  'medical-opinion',
  'authority-determined',
  'turned-eighteen',
] as const

/** Whether she is a child is settled, with what it rests on. Towards being a child nothing is needed. */
export const ageSettled = defineEntryType({
  type: 'age-settled',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    ageGroup: requiredIn('essential', choice(ageGroups)),
    ageEvidence: sealedIn('child', choice(ageEvidence)),
    ageEvidenceWords: sealedIn('child', text(2000)),
    turnedEighteenOn: sealedIn('identity', calendarDate),
  },
  facts: ({ ageGroup }): Facts => ({ family: 'case', ageGroup }),
})
