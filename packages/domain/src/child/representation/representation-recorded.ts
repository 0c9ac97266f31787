import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { calendarDate, choice, identifier, text } from '../../journal/value-kind.ts'

export const representatives = [
  'mother',
  'father',
  'grandparent',
  'sibling',
  'other-relative',
  'customary-caregiver',
  'protection-authority',
  'other',
] as const

/** `alleged-exploiter`: she is said to have recruited or exploited the child. An allegation is enough (BR-20). */
export const representationConflicts = [
  'none-known',
  'conflict-of-interest',
  'alleged-exploiter',
] as const
export type RepresentationConflict = (typeof representationConflicts)[number]

/** Who speaks for a child, since when and by which paper; and whether that conflicts with what is good for her. */
export const representationRecorded = defineEntryType({
  type: 'representation-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Code of the country's list. */
    representationKind: sealedIn('child', text(60)),
    representative: sealedIn('child', text(200)),
    representativeIs: sealedIn('child', choice(representatives)),
    representedSince: sealedIn('child', calendarDate),
    /** Number of the paper that it rests on; missing while it is pending. */
    representationPaper: sealedIn('child', text(200)),
    representationConflict: sealedIn('child', choice(representationConflicts)),
    representationWhy: sealedIn('child', text(4000)),
    representedUntil: sealedIn('child', calendarDate),
    /** Id of the first entry about this representative. */
    continues: sealedIn('child', identifier),
  },
  facts: () => ({ family: 'case' }),
})
