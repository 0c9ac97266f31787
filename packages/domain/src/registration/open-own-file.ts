import { accessOf, workers } from '../access/access-rule.ts'
import { hasAccessEnded } from '../case/access-ended.ts'
import type { CaseFile } from '../case/case-file.ts'
import { stayRecorded } from '../case/stay-recorded.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Grant } from '../grant/grants.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { flag, identifier } from '../journal/value-kind.ts'
import { registerPerson, registerPersonCommand } from './register-person.ts'
import type { Registering } from './register-person.ts'

const { case: _case, ...person } = registerPersonCommand.input

const input = {
  ...person,
  /** The stream that another organisation had opened to this one. */
  case: needed(identifier),
  /** She was asked and wants it. */
  asked: needed(flag),
}

export const openOwnFileCommand = defineCommand({
  name: 'open-own-file',
  access: accessOf({ groups: workers, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: ({ country, ...situation }, command) =>
    openOwnFile({ ...situation, clocks: country.clocks }, command),
})

export type OpenOwnFile = InputOf<typeof input> & Author

/**
 * Another organisation's permission is over and she stays: a file of this house's own, with what she tells it. What the house wrote
 * stays where it wrote it; each of the two names the other.
 */
export function openOwnFile(
  {
    caseFile,
    grants,
    groups,
    clocks,
  }: Pick<Registering, 'groups' | 'clocks'> & {
    readonly caseFile: CaseFile
    readonly grants: readonly Grant[]
  },
  { case: earlier, asked, ...command }: OpenOwnFile,
): Decision | Refusal {
  const stream = earlier as StreamId
  if (!hasAccessEnded(grants, { ...command, stream }))
    return refused('access-not-ended', { field: 'case' })
  if (caseFile.stay?.ownFile !== undefined) return refused('own-file-there', { field: 'case' })
  if (!asked) return refused('not-asked-yet', { field: 'asked' })
  const registered = registerPerson(command, { groups, clocks })
  if (isRefusal(registered)) return registered
  const [first] = registered.entries
  if (!first) return registered
  const ownFile = first.stream
  return decideAll(
    [
      ...registered.entries,
      draftEntry(
        stayRecorded,
        { stream: ownFile },
        { stays: 'own-file', earlierFile: stream },
        command,
      ),
      draftEntry(stayRecorded, { stream }, { stays: 'own-file', ownFile }, command),
    ],
    registered.remarks,
  )
}
