import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { caseOpened } from './case-opened.ts'

const input = {
  case: needed(identifier),
  sitting: needed(identifier),
  compartments: needed(caseOpened.fields.compartments.kind),
  /** The stream that this organisation keeps its log in. */
  log: needed(identifier),
}

export const openCaseCommand = defineCommand({
  name: 'open-case',
  access: accessOf({ groups: [...workers, 'on-call', 'legal'] }),
  concerns: [],
  input,
  decide: (_situation, command) => openCase(command),
})

export type OpenCase = InputOf<typeof input> & Author

/** Leaves the line of the log: once per member, case and sitting, written by the honest client (design §4). */
export function openCase(command: OpenCase): Decision | Refusal {
  const { case: opened, sitting, compartments, log, at } = command
  return decideAll([
    draftEntry(
      caseOpened,
      { stream: log as StreamId },
      { case: opened, sitting, compartments, openedAt: at },
      command,
    ),
  ])
}
