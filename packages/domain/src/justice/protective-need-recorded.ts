import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, instant, list } from '../journal/value-kind.ts'

/** Each raises safety; there is none that lowers it. */
export const protectiveNeeds = [
  'escort',
  'relocation',
  'no-outings',
  'room-of-her-own',
  'no-visitors',
  'telephone-safety',
  'neutral-transport',
] as const

/**
 * A need that a person who knows more enters in her case, coded, without a reason and without words (W15). It is the one
 * thing that may reach the house from those who know about proceedings.
 */
export const protectiveNeedRecorded = defineEntryType({
  type: 'protective-need-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    needs: requiredIn('essential', list(choice(protectiveNeeds))),
    until: sealedIn('essential', instant),
  },
  facts: () => ({ family: 'case' }),
})
