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
import { essentialRecorded } from './essential-recorded.ts'

const input = { ...essentialRecorded.fields, case: needed(identifier) }

export const recordEssentialCommand = defineCommand({
  name: 'record-essential',
  access: accessOf({ groups: [...workers, 'on-call'], ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => recordEssential(command),
})

export type RecordEssential = InputOf<typeof input> & Author

/** What the shift must know (W1). Possible on any case, open or closed, read or not. */
export function recordEssential(command: RecordEssential): Decision | Refusal {
  const said = contentFrom(essentialRecorded, command)
  if (Object.values(said).every((value) => value === undefined)) return refused('nothing-said')
  return decideAll([
    draftEntry(essentialRecorded, { stream: command.case as StreamId }, said, command),
  ])
}
