import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { registerPerson, registerPersonCommand } from '../registration/register-person.ts'
import type { Registering } from '../registration/register-person.ts'
import { recordSigns } from './record-signs.ts'
import { signsRecorded } from './signs-recorded.ts'

const input = { ...registerPersonCommand.input, ...signsRecorded.fields }

export const detectPersonCommand = defineCommand({
  name: 'detect-person',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: [],
  input,
  decide: ({ groups, country }, command) =>
    detectPerson(command, { groups, clocks: country.clocks }),
})

export type DetectPerson = InputOf<typeof input> & Author

/** Somebody met on a road, in a bus or at a door (domain §2.1, 1): her case and the signs in one save, in under two minutes. */
export function detectPerson(
  command: DetectPerson,
  registering: Registering = {},
): Decision | Refusal {
  const registered = registerPerson(command, registering)
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
