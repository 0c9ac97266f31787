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
import { onwardPathRecorded } from './onward-path-recorded.ts'

const input = { ...onwardPathRecorded.fields, case: needed(identifier) }

export const recordOnwardPathCommand = defineCommand({
  name: 'record-onward-path',
  access: accessOf({ groups: ['casework', 'protection', 'child-protection', 'shift'] }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => recordOnwardPath(command),
})

export type RecordOnwardPath = InputOf<typeof input> & Author

/** Shows the way on to whoever is no trafficking victim, or may not be (W28). A code alone is no way: where to is needed. */
export function recordOnwardPath(command: RecordOnwardPath): Decision | Refusal {
  const { onwardTo = [], protectedOnwardTo = [] } = command
  if (onwardTo.length + protectedOnwardTo.length === 0)
    return refused('onward-path-missing', { field: 'onwardTo', source: 'W28' })
  return decideAll([
    draftEntry(
      onwardPathRecorded,
      { stream: command.case as StreamId },
      contentFrom(onwardPathRecorded, command),
      command,
    ),
  ])
}
