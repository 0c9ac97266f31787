import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { choice, identifier, nextReminder, text } from '../journal/value-kind.ts'
import { taskOutcomes } from './task-codes.ts'

/** Done, not done and why, or no longer needed. */
export const taskSettled = defineEntryType({
  type: 'task-settled',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    task: requiredIn('care', identifier),
    taskOutcome: requiredIn('care', choice(taskOutcomes)),
    taskReason: sealedIn('care', text(4000)),
    protectedTaskReason: sealedIn('protection', text(4000)),
    nextReminder: sealedIn('care', nextReminder),
  },
  facts: ({ nextReminder: next }): Facts =>
    next === undefined ? { family: 'case' } : { family: 'case', nextReminder: next },
})
