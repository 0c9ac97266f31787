import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { operationRecorded } from './operation-recorded.ts'

const { responsible: _responsible, ...input } = operationRecorded.fields

/** Whoever is there may write. No other organisation's: each agency keeps its own, and none is let into one (W10). */
export const recordsOperations = accessOf({ groups: [...workers, 'on-call'], ownOnly: true })

export const beginOperationCommand = defineCommand({
  name: 'begin-operation',
  access: recordsOperations,
  concerns: [],
  input,
  decide: (_situation, command) => beginOperation(command),
})

export type BeginOperation = InputOf<typeof input> & Author

/** Begins with whatever is known, be it nothing (W4). */
export function beginOperation(command: BeginOperation): Decision | Refusal {
  const stream = command.newStreamId() as StreamId
  const content = { ...contentFrom(operationRecorded, command), responsible: command.member }
  return decideAll([draftEntry(operationRecorded, { stream }, content, command)])
}
