import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { operationRecorded } from './operation-recorded.ts'
import type { Operation } from './operation.ts'

const { responsible: _responsible, ...fields } = operationRecorded.fields
const input = { ...fields, gathering: needed(identifier) }

export const recordOperationCommand = defineCommand({
  name: 'record-operation',
  access: whoeverIsThere,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => recordOperation(gathering, command),
})

export type RecordOperation = InputOf<typeof input> & Author

/** Says more of it, also once it ended: never refused for what it says or leaves out (W4). */
export function recordOperation(
  gathering: GatheringFile | undefined,
  command: RecordOperation,
): Decision | Refusal {
  const operation = operationNamed(gathering)
  if (operation.kind === 'refused') return operation
  const content = contentFrom(operationRecorded, command)
  if (Object.keys(content).length === 0) return refused('nothing-said', { field: 'operationTitle' })
  return decideAll([draftEntry(operationRecorded, { stream: operation.stream }, content, command)])
}

/** The operation that a command names; a gathering of another kind is none. */
export function operationNamed(
  gathering: GatheringFile | undefined,
): { readonly kind: 'named'; readonly stream: StreamId; readonly of: Operation } | Refusal {
  const of = gathering?.operation
  return of?.stream === undefined
    ? refused('not-found', { field: 'gathering' })
    : { kind: 'named', stream: of.stream, of }
}
