import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { identifier, instant, list, text } from '../journal/value-kind.ts'

const words = text(20_000)

/** A note, filed by what it is about: each kind of words is sealed to those who may read that kind. */
export const noteRecorded = defineEntryType({
  type: 'note-recorded',
  family: 'case',
  version: 1,
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
  },
  facts: (content): Facts =>
    content.remindAt === undefined
      ? { family: 'case' }
      : { family: 'case', remindAt: content.remindAt },
})
