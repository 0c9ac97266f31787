import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Zones } from '../deadline/day-of.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, record } from '../journal/value-kind.ts'
import type { CaseFile } from '../case/case-file.ts'
import { registerPerson, registerPersonCommand } from './register-person.ts'
import { rowImported } from './row-imported.ts'

const { case: _case, source: _source, ...person } = registerPersonCommand.input
const { standard, content, ...cells } = rowImported.fields

const input = {
  ...person,
  /** Made from what identifies the row in its source, so that the same row never begins two cases. */
  case: needed(identifier),
  standard: needed(standard.kind),
  content: needed(content.kind),
  cells: optional(
    record({
      essential: cells.essential.kind,
      identity: cells.identity.kind,
      contact: cells.contact.kind,
      account: cells.account.kind,
      psychosocial: cells.psychosocial.kind,
      protection: cells.protection.kind,
      care: cells.care.kind,
    }),
  ),
}

export const importPersonCommand = defineCommand({
  name: 'import-person',
  access: accessOf({ groups: workers }),
  concerns: [],
  input,
  decide: ({ caseFile, country }, command) => importPerson(caseFile, command, country.clocks),
})

export type ImportPerson = InputOf<typeof input> & Author

/**
 * Begins a case with what a file says of her, and keeps the file's own words beside it. Refused where the case is here
 * already: what changed in the file since is a person's to correct, never the import's. `occurredAt`: the day of first contact as the file has it, from
 * which her clocks run.
 */
export function importPerson(
  caseFile: Pick<CaseFile, 'stream'>,
  command: ImportPerson,
  clocks?: Zones,
): Decision | Refusal {
  if (caseFile.stream !== undefined) return refused('already-imported', { field: 'case' })
  const { standard: from, content: digest, cells: kept, ...said } = command
  // What the file says of when she was met makes her no younger: who is an adult by now is one.
  const registeredOn = said.registeredOn ?? dayOf(said.at, clocks)
  const registered = registerPerson({ ...said, registeredOn }, { isArrival: false, clocks })
  if (isRefusal(registered)) return registered
  const stream = command.case as StreamId
  const row = draftEntry(
    rowImported,
    { stream },
    { standard: from, content: digest, ...kept },
    command,
  )
  return decideAll([...registered.entries, row], registered.remarks)
}
