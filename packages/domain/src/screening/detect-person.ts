import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { personRegistered } from '../registration/person-registered.ts'
import { registerPerson, registerPersonCommand } from '../registration/register-person.ts'
import type { Registering } from '../registration/register-person.ts'
import { dueOn } from '../task/due-on.ts'
import { taskSet } from '../task/task-set.ts'
import { dayMissing, recordSignsCommand } from './record-signs.ts'
import { signsRecorded } from './signs-recorded.ts'

const { case: _, ...seenFields } = recordSignsCommand.input
const input = { ...registerPersonCommand.input, ...seenFields }

export const detectPersonCommand = defineCommand({
  name: 'detect-person',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: [],
  input,
  decide: ({ groups, country }, command) =>
    detectPerson(command, { groups, clocks: country.clocks }),
})

export type DetectPerson = InputOf<typeof input> & Author

/**
 * Somebody met on a road, in a bus or at a door (domain §2.1, 1): her case and the signs in one save, in under two minutes. In danger now and no
 * urgency said: it is immediate, and her risk is looked at today.
 */
export function detectPerson(
  command: DetectPerson,
  registering: Registering = {},
): Decision | Refusal {
  const isInDanger = command.inDangerNow === 'yes'
  const urgency = command.urgency ?? (isInDanger ? 'immediate' : undefined)
  const registered = registerPerson(
    { ...command, ...(urgency === undefined ? {} : { urgency }) },
    registering,
  )
  if (isRefusal(registered)) return registered
  const stream = registered.entries[0]?.stream as StreamId
  const seen = contentFrom(signsRecorded, command)
  // Nothing seen is no fault: she came, and that is enough.
  if (Object.values(seen).every((value) => value === undefined)) return registered
  return decideAll(
    [
      ...registered.entries,
      draftEntry(signsRecorded, { stream }, seen, command),
      ...(isInDanger ? [lookTonight(registered, stream, command, registering)] : []),
    ],
    [...registered.remarks, ...dayMissing(seen)],
  )
}

/** The server is told of the earlier of this hour and that of her first night. */
function lookTonight(
  { entries }: Decision,
  stream: StreamId,
  command: DetectPerson,
  { clocks }: Registering,
) {
  const tonight = dueOn(dayOf(command.at, clocks), clocks)
  const begun = entries.find(({ entryType }) => entryType.type === personRegistered.type)
  const firstNightBy = begun?.content['firstNightBy'] as Instant | undefined
  const hours = [tonight, firstNightBy].flatMap((hour) => hour ?? [])
  return draftEntry(
    taskSet,
    { stream },
    {
      taskKind: 'look-at-risk-again',
      ...(tonight === undefined ? {} : { taskDueAt: tonight }),
      ...(hours.length === 0 ? {} : { nextReminder: Math.min(...hours) }),
    },
    command,
  )
}
