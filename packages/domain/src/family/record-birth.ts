import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { registerPerson, registerPersonCommand } from '../registration/register-person.ts'
import type { Registering } from '../registration/register-person.ts'
import { birthRecorded } from './birth-recorded.ts'

const {
  familyMember: _child,
  bornTo: _mother,
  together: _together,
  ...fields
} = birthRecorded.fields
const { givenNames, firstSurname, nameToUse, sex } = registerPersonCommand.input
const input = {
  ...fields,
  givenNames,
  firstSurname,
  nameToUse,
  sex,
  /** Of the mother. */
  case: needed(identifier),
  /** Her family, where there is one; it begins otherwise. */
  gathering: optional(identifier),
}

export const recordBirthCommand = defineCommand({
  name: 'record-birth',
  access: accessOf({ groups: workers, ownOnly: true }),
  // As of any family: beds are given by it.
  decides: [{ entryType: birthRecorded }],
  concerns: ['case', 'gathering'],
  input,
  decide: ({ groups, country }, command) =>
    recordBirth(command, { groups, clocks: country.clocks }),
})

export type RecordBirth = InputOf<typeof input> & Author

/** A child is born: her own file begins, and she belongs to her mother, in one action. Nothing is a condition of it (W3, W7). */
export function recordBirth(
  command: RecordBirth,
  registering: Registering = {},
): Decision | Refusal {
  const child = command.newStreamId() as StreamId
  const {
    case: mother,
    gathering,
    bornWhere: _1,
    birthCertificate: _2,
    birthHealth: _3,
    ...person
  } = command
  const registered = registerPerson({ ...person, ageGroup: 'child', case: child }, registering)
  if (isRefusal(registered)) return registered
  return decideAll(
    [
      ...registered.entries,
      draftEntry(
        birthRecorded,
        { stream: (gathering ?? command.newStreamId()) as StreamId },
        {
          ...contentFrom(birthRecorded, command),
          familyMember: child,
          bornTo: mother,
          together: [child, mother],
        },
        command,
      ),
    ],
    registered.remarks,
  )
}
