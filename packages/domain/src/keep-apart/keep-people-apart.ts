import { accessOf } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { keepApartLifted } from './keep-apart-lifted.ts'
import { keepApartRecorded } from './keep-apart-recorded.ts'

/** Whoever reads what protects her; in a small house that is whoever works there. She may not read what she writes (W8). */
export const keepsApart = accessOf({
  groups: ['protection', 'casework', 'child-protection'],
  reads: ['protection'],
})

const input = { case: needed(identifier), otherCase: needed(identifier) }

export const keepPeopleApartCommand = defineCommand({
  name: 'keep-people-apart',
  access: keepsApart,
  concerns: ['case', 'otherCase'],
  input,
  decide: ({ otherCase }, command) => keepPeopleApart(otherCase, command),
})

/** Ends what her own organisation wrote about these two until now. */
export const letPeopleMeetCommand = defineCommand({
  name: 'let-people-meet',
  access: keepsApart,
  decides: [{ entryType: keepApartLifted }],
  concerns: ['case', 'otherCase'],
  input,
  decide: ({ otherCase }, command) => letPeopleMeet(otherCase, command),
})

export type KeepPeopleApart = InputOf<typeof input> & Author

/** Neither must meet the other: no reason, and the same word in the streams of both. */
export function keepPeopleApart(
  other: CaseFile | undefined,
  command: KeepPeopleApart,
): Decision | Refusal {
  return inBoth(keepApartRecorded, other, command)
}

export function letPeopleMeet(
  other: CaseFile | undefined,
  command: KeepPeopleApart,
): Decision | Refusal {
  return inBoth(keepApartLifted, other, command)
}

/** A word in a stream that this device does not hold would follow nothing there. */
function inBoth(
  entryType: typeof keepApartRecorded | typeof keepApartLifted,
  other: CaseFile | undefined,
  command: KeepPeopleApart,
): Decision | Refusal {
  if (command.case === command.otherCase)
    return refused('apart-from-herself', { field: 'otherCase' })
  if (other?.stream === undefined) return refused('not-found', { field: 'otherCase' })
  const pairs = [
    [command.case, command.otherCase],
    [command.otherCase, command.case],
  ] as const
  return decideAll(
    pairs.map(([stream, apartFrom]) =>
      draftEntry(entryType, { stream: stream as StreamId }, { apartFrom }, command),
    ),
  )
}
