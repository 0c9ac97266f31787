import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { groupIntakeBegun } from './group-intake-begun.ts'

const { responsible: _responsible, ...fields } = groupIntakeBegun.fields
const input = {
  ...fields,
  /** The stream that begins; a fresh one by default. */
  gathering: optional(identifier),
}

export const beginGroupIntakeCommand = defineCommand({
  name: 'begin-group-intake',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: [],
  input,
  decide: (_situation, command) => beginGroupIntake(command),
})

export type BeginGroupIntake = InputOf<typeof input> & Author

/** Begins a sheet; nothing is a condition of it. */
export function beginGroupIntake(command: BeginGroupIntake): Decision | Refusal {
  const stream = (command.gathering ?? command.newStreamId()) as StreamId
  const content = { ...contentFrom(groupIntakeBegun, command), responsible: command.member }
  return decideAll([draftEntry(groupIntakeBegun, { stream }, content, command)])
}
