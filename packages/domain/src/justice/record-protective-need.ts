import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { protectiveNeedRecorded } from './protective-need-recorded.ts'

const input = { ...protectiveNeedRecorded.fields, case: needed(identifier) }

export const recordProtectiveNeedCommand = defineCommand({
  name: 'record-protective-need',
  access: accessOf({ groups: ['legal', 'protection', 'casework', 'child-protection'] }),
  concerns: [],
  input,
  decide: (_situation, command) => recordProtectiveNeed(command),
})

export type RecordProtectiveNeed = InputOf<typeof input> & Author

/** Raises her safety without a word of why (W15). Caseworkers may too, so that the entry itself tells nothing. */
export function recordProtectiveNeed(command: RecordProtectiveNeed): Decision | Refusal {
  if (command.needs.length === 0) return refused('nothing-said', { field: 'needs' })
  return decideAll([
    draftEntry(
      protectiveNeedRecorded,
      { stream: command.case as StreamId },
      contentFrom(protectiveNeedRecorded, command),
      command,
    ),
  ])
}
