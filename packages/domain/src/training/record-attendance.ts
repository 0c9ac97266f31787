import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { attendanceRecorded } from './attendance-recorded.ts'
import { keepsTrainings } from './describe-training.ts'

const input = { ...attendanceRecorded.fields, gathering: needed(identifier) }

export const recordAttendanceCommand = defineCommand({
  name: 'record-attendance',
  access: keepsTrainings,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => recordAttendance(gathering, command),
})

export type RecordAttendance = InputOf<typeof input> & Author

/** One row of the list, or a whole list at once: one entry, so that nothing of it is ever half written. */
export function recordAttendance(
  gathering: GatheringFile | undefined,
  command: RecordAttendance,
): Decision | Refusal {
  const training = gathering?.training
  if (training?.stream === undefined) return refused('not-found', { field: 'gathering' })
  const { participations, participants = [] } = command
  const named = participations.map(({ participation }) => participation)
  if (named.length === 0) return refused('field-required', { field: 'participations' })
  if (named.includes(undefined) || new Set(named).size < named.length)
    return refused('participation-unclear', { field: 'participations' })
  const known = new Set([
    ...named,
    ...training.participations.map(({ participation }) => participation),
  ])
  if (participants.some(({ participation }) => !known.has(participation)))
    return refused('participation-unclear', { field: 'participants' })
  return decideAll([
    draftEntry(
      attendanceRecorded,
      { stream: training.stream },
      contentFrom(attendanceRecorded, command),
      command,
    ),
  ])
}
