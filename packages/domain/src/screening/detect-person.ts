import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import { registerPerson, registerPersonCommand } from '../registration/register-person.ts'
import { recordSigns } from './record-signs.ts'
import { signsRecorded } from './signs-recorded.ts'

const input = { ...registerPersonCommand.input, ...signsRecorded.fields }

export const detectPersonCommand = defineCommand({
  name: 'detect-person',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: [],
  input,
  decide: ({ groups }, command) => detectPerson(command, groups),
})

export type DetectPerson = InputOf<typeof input> & Author

/** Somebody met on a road, in a bus or at a door (domain §2.1, 1): her case and the signs in one save, in under two minutes. */
export function detectPerson(
  command: DetectPerson,
  groups: readonly GroupKind[] | undefined,
): Decision | Refusal {
  const registered = registerPerson(command, { groups })
  if (isRefusal(registered)) return registered
  const stream = registered.entries[0]?.stream ?? ''
  const { case: _asked, ...rest } = command
  const seen = recordSigns({ ...rest, case: stream })
  // Nothing seen is no fault: she came, and that is enough.
  if (isRefusal(seen)) return seen.code === 'nothing-said' ? registered : seen
  return decideAll(
    [...registered.entries, ...seen.entries],
    [...registered.remarks, ...seen.remarks],
  )
}
