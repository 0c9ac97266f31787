import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { nextReminderWith } from './next-reminder.ts'
import type { KnownOfReminders } from './next-reminder.ts'
import { noteRecorded } from './note-recorded.ts'

// What the server is told of the others is worked out here.
const { nextReminder: _, ...typed } = noteRecorded.fields
const input = { ...typed, case: needed(identifier) }

export const recordNoteCommand = defineCommand({
  name: 'record-note',
  access: accessOf({ groups: [...workers, 'on-call'], ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordNote(situation, command),
})

export type RecordNote = InputOf<typeof input> & Author

/**
 * Words, filed by what they are about. Also where a formal step is not complete yet (W4). What was copied from a sheet stands in her story at the hour at
 * which it was written there (W18).
 */
export function recordNote(situation: KnownOfReminders, command: RecordNote): Decision | Refusal {
  const said = contentFrom(noteRecorded, command)
  const { remindAt, settles, ...words } = said
  const saysSomething = Object.values(words).some((value) => value !== undefined)
  if (!saysSomething && remindAt === undefined && (settles ?? []).length === 0)
    return refused('nothing-said')
  const nextReminder = nextReminderWith(situation, command)
  const content = nextReminder === undefined ? said : { ...said, nextReminder }
  const stream = command.case as StreamId
  const { paperWrittenAt } = said
  const author =
    command.occurredAt !== undefined || paperWrittenAt === undefined
      ? command
      : { ...command, occurredAt: new Date(paperWrittenAt).toISOString() }
  return decideAll([draftEntry(noteRecorded, { stream }, content, author)])
}
