import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { answer, choice, identifier, instant, nextReminder, text } from '../journal/value-kind.ts'
import { interpreterWays } from '../interpreter/interpreter-ways.ts'
import { openTaskKinds, protectedTaskKinds } from './task-codes.ts'

/** Something to do for her: what, by when, by whom. */
export const taskSet = defineEntryType({
  type: 'task-set',
  family: 'case',
  version: 3,
  weight: 'observation',
  fields: {
    /** Exactly one of the two. */
    taskKind: sealedIn('care', choice(openTaskKinds)),
    protectedTaskKind: sealedIn('protection', choice(protectedTaskKinds)),
    taskWords: sealedIn('care', text(1000)),
    protectedTaskWords: sealedIn('protection', text(1000)),
    taskDueAt: sealedIn('care', instant),
    /** Of an appointment; what tells by its place alone lies apart. */
    taskPlace: sealedIn('care', text(400)),
    protectedTaskPlace: sealedIn('protection', text(400)),
    /** A name of the IANA database: by which clock the hour was said. */
    taskZone: sealedIn('care', text(60)),
    /** Of an appointment: who interprets, by her code, and how; the fee as it was agreed with her (W22). */
    bookedInterpreter: sealedIn('care', text(40)),
    interpretsBy: sealedIn('care', choice(interpreterWays)),
    interpreterFeeAgreed: sealedIn('care', text(200)),
    /** A member; absent: whoever is responsible for the case, else whoever is there. */
    taskFor: sealedIn('care', identifier),
    /** Id of the plan, or of whatever entry it follows from. */
    followsFrom: sealedIn('care', identifier),
    /** Of a statement: during the reflection period it is set at her own wish alone (BR-26). */
    sheAskedForIt: sealedIn('protection', answer),
    /** As in a note: the earliest that stands with it, where its author knows them all. */
    nextReminder: sealedIn('care', nextReminder),
  },
  // The server is told no hour of what tells by its kind.
  facts: ({ protectedTaskKind, taskDueAt, nextReminder: next }): Facts => {
    if (next !== undefined) return { family: 'case', nextReminder: next }
    return taskDueAt === undefined || protectedTaskKind !== undefined
      ? { family: 'case' }
      : { family: 'case', remindAt: taskDueAt }
  },
  // Version 2 knows appointments and what is to be done after a death, version 3 who interprets at one.
  upcasts: { 1: {}, 2: {} },
})
