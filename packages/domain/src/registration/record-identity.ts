import { mayBeChild } from '../child/may-be-child.ts'
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
import type { CaseFile } from '../case/case-file.ts'
import { registerFields, registerNames } from '../case/case-registers.ts'
import { identityRecorded } from './identity-recorded.ts'
import { comparable } from '../case/register.ts'

const input = { ...identityRecorded.fields, case: needed(identifier) }

export const recordIdentityCommand = defineCommand({
  name: 'record-identity',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recordIdentity(caseFile, command),
})

export type RecordIdentity = InputOf<typeof input> & Author

/**
 * Says who she is, or says it better. `addition` makes lists longer by what is new; everything else is the answer that stands from
 * now on, and what stood before stays in the history.
 */
export function recordIdentity(caseFile: CaseFile, command: RecordIdentity): Decision | Refusal {
  if (command.ageGroup === 'adult' && mayBeChild(caseFile.ageGroup.value))
    return refused('age-needs-evidence', { field: 'ageGroup', source: 'BR-03' })
  const said = contentFrom(identityRecorded, command)
  const { manner: _manner, why: _why, ...answers } = said
  if (Object.values(answers).every((value) => value === undefined)) return refused('nothing-said')
  const content =
    command.manner === 'addition' ? { ...said, ...lengthened(caseFile, command) } : said
  return decideAll([
    draftEntry(identityRecorded, { stream: command.case as StreamId }, content, command),
  ])
}

function lengthened(caseFile: CaseFile, command: RecordIdentity): Record<string, unknown> {
  const longer: Record<string, unknown> = {}
  for (const name of registerNames) {
    const added: unknown = command[name as keyof RecordIdentity]
    const present: unknown = caseFile.registers[name]?.value
    if (registerFields[name].kind.name !== 'list' || !Array.isArray(added)) continue
    if (!Array.isArray(present)) continue
    const known = new Set(present.map(comparable))
    longer[name] = [...present, ...added.filter((item) => !known.has(comparable(item)))]
  }
  return longer
}
