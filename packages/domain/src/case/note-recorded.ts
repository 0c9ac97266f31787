import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { identifier, instant, list, nextReminder, text } from '../journal/value-kind.ts'

const words = text(20_000)

/** A note, filed by what it is about: each kind of words is sealed to those who may read that kind. */
export const noteRecorded = defineEntryType({
  type: 'note-recorded',
  family: 'case',
  // Since version 2 it tells the server of what else is still to be done, where its author knew all of it; since version 3 from what paper it was copied.
  version: 3,
  upcasts: { 1: {}, 2: {} },
  weight: 'observation',
  intake: true,
  fields: {
    care: sealedIn('care', words),
    account: sealedIn('account', words),
    health: sealedIn('health', words),
    psychosocial: sealedIn('psychosocial', words),
    protection: sealedIn('protection', words),
    placement: sealedIn('placement', words),
    child: sealedIn('child', words),
    /** A bare reminder. Never one that the law counts: such a deadline tells, and lives on the device. */
    remindAt: sealedIn('care', instant),
    /** Ids of the notes whose reminder is done. */
    settles: sealedIn('care', list(identifier)),
    /** The earliest reminder of the case that stands with this note; absent where its author does not know them all. */
    nextReminder: sealedIn('care', nextReminder),
    /** The code of the sheet on which it was written first (W18). Who copied it and when are the entry's author and hour. */
    paperCode: sealedIn('care', text(40)),
    /** Whoever wrote on that sheet, by her code or function. */
    paperWrittenBy: sealedIn('care', text(200)),
    paperWrittenAt: sealedIn('care', instant),
  },
  facts: ({ remindAt, nextReminder: next }): Facts => {
    if (next !== undefined) return { family: 'case', nextReminder: next }
    return remindAt === undefined ? { family: 'case' } : { family: 'case', remindAt }
  },
})
