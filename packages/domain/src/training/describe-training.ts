import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { trainingDescribed } from './training-described.ts'

const { trainingGoesOn: _ends, ...first } = trainingDescribed.fields
const input = { ...trainingDescribed.fields, gathering: needed(identifier) }

/** Who keeps lists of courses: whoever decides about cases, for their certificates let somebody sign. */
export const keepsTrainings = accessOf({
  groups: caseDeciders,
  reads: ['essential', 'identity'],
  ownOnly: true,
})

export const beginTrainingCommand = defineCommand({
  name: 'begin-training',
  access: keepsTrainings,
  decides: [{ entryType: trainingDescribed }],
  concerns: [],
  input: first,
  decide: (_situation, command) => beginTraining(command),
})

export const describeTrainingCommand = defineCommand({
  name: 'describe-training',
  access: keepsTrainings,
  decides: [{ entryType: trainingDescribed }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => describeTraining(gathering, command),
})

export type BeginTraining = InputOf<typeof first> & Author
export type DescribeTraining = InputOf<typeof input> & Author

/** Puts a course on the list, one that this organisation gives or one that its people went to elsewhere. */
export function beginTraining(command: BeginTraining): Decision | Refusal {
  return described(command.newStreamId() as StreamId, command)
}

export function describeTraining(
  gathering: GatheringFile | undefined,
  command: DescribeTraining,
): Decision | Refusal {
  if (gathering?.training?.stream === undefined) return refused('not-found', { field: 'gathering' })
  return described(gathering.training.stream, command)
}

function described(stream: StreamId, command: BeginTraining): Decision | Refusal {
  if (command.courseName === undefined) return refused('field-required', { field: 'courseName' })
  const { trainingFrom: from, trainingUntil: until } = command
  if (from !== undefined && until !== undefined && until < from.slice(0, until.length))
    return refused('training-ends-before', { field: 'trainingUntil' })
  return decideAll([
    draftEntry(trainingDescribed, { stream }, contentFrom(trainingDescribed, command), command),
  ])
}
