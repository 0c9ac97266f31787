import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, instant, text } from '../../journal/value-kind.ts'

/** In the order of the law (BR-18): asked for, ordered, looked at by a judge; and its end. */
export const urgentSteps = [
  'requested',
  'ordered',
  'not-ordered',
  'confirmed',
  'changed',
  'cancelled',
  'ended',
] as const
export type UrgentStep = (typeof urgentSteps)[number]

/** One step of an urgent protection measure: who did it, when, on which paper. Nothing but the step is needed (W4). */
export const urgentMeasureStepRecorded = defineEntryType({
  type: 'urgent-measure-step-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    urgentStep: requiredIn('child', choice(urgentSteps)),
    urgentStepAt: sealedIn('child', instant),
    /** What is asked for or ordered. */
    urgentMeasure: sealedIn('child', text(2000)),
    /** Who did it, by post and not by name. */
    urgentStepBy: sealedIn('child', text(200)),
    urgentPaper: sealedIn('child', text(200)),
    urgentWords: sealedIn('child', text(4000)),
    /** Id of the first entry about this measure. */
    continues: sealedIn('child', identifier),
  },
  facts: () => ({ family: 'case' }),
})
