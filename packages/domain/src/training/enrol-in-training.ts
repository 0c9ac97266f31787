import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { attendanceRecorded, ownWords } from './attendance-recorded.ts'

const input = {
  gathering: needed(identifier),
  participantName: optional(ownWords.participantName),
  participantCode: optional(ownWords.participantCode),
  participantUnit: optional(ownWords.participantUnit),
  participantPost: optional(ownWords.participantPost),
  participantSex: optional(ownWords.participantSex),
}

export const enrolInTrainingCommand = defineCommand({
  name: 'enrol-in-training',
  access: accessOf({ groups: workers, reads: ['essential'], ownOnly: true }),
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => enrolInTraining(gathering, command),
})

export type EnrolInTraining = InputOf<typeof input> & Author

/**
 * Each writes herself onto the list on the day of the course, from her own device, found by the course's code (W34): nobody has to copy forty names.
 * That she came is said by whoever keeps the list.
 */
export function enrolInTraining(
  gathering: GatheringFile | undefined,
  command: EnrolInTraining,
): Decision | Refusal {
  const training = gathering?.training
  if (training?.stream === undefined) return refused('not-found', { field: 'gathering' })
  if (gathering?.state.value === 'ended') return refused('training-over', { field: 'gathering' })
  if (training.participations.some(({ member }) => member === command.member))
    return refused('enrolled-already', { field: 'gathering' })
  const participation = command.newStreamId()
  const said = Object.fromEntries(
    Object.entries(command).filter(
      ([name, value]) => Object.hasOwn(ownWords, name) && value !== undefined,
    ),
  )
  return decideAll([
    draftEntry(
      attendanceRecorded,
      { stream: training.stream },
      {
        participations: [{ participation, member: command.member, attendance: 'enrolled' }],
        participants: [{ participation, ...said }],
      },
      command,
    ),
  ])
}
