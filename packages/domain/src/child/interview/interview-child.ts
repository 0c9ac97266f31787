import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import { asylumStepRecorded } from '../../asylum/asylum-step-recorded.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { answer, identifier } from '../../journal/value-kind.ts'
import { childInterviewed } from './child-interviewed.ts'

const input = {
  ...childInterviewed.fields,
  case: needed(identifier),
  /** Whether what she said shows that she needs protection as a refugee: a step of its own, sealed apart, with its notices (BR-28). */
  protectionIndicated: optional(answer),
}

export const interviewChildCommand = defineCommand({
  name: 'interview-child',
  access: accessOf({ groups: caseDeciders }),
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => interviewChild(caseFile, country, command),
})

export type InterviewChild = InputOf<typeof input> & Author

/** How often the same may be gone through before somebody must look at it (BR-46). */
const tooOften = 3

/**
 * Takes down what a child was asked: the topics of the country's list, and nothing else can be written (BR-14). That a topic was asked
 * again without a motive, or for the third time, is pointed out (BR-46).
 */
export function interviewChild(
  { childWork }: Pick<CaseFile, 'childWork'>,
  { childInterviewTopics = [] }: Pick<CountryCodes, 'childInterviewTopics'>,
  command: InterviewChild,
): Decision | Refusal {
  const { childTopics, childAnswers = {}, childRatherNot = [] } = command
  if (childTopics.length === 0) return refused('topics-missing', { field: 'childTopics' })
  const isOther = (topic: string): boolean => !childInterviewTopics.includes(topic)
  if ([...childTopics, ...childRatherNot].some(isOther))
    return refused('child-topic-not-permitted', { field: 'childTopics', source: 'BR-14' })
  if (Object.keys(childAnswers).some((topic) => isOther(topic) || !childTopics.includes(topic)))
    return refused('child-topic-not-permitted', { field: 'childAnswers', source: 'BR-14' })
  const { timesAsked } = childWork.interviews
  const again =
    command.corrects === undefined
      ? childTopics.filter((topic) => (timesAsked[topic] ?? 0) > 0)
      : []
  const remarks: string[] = []
  if (again.length > 0 && command.motive === undefined) remarks.push('interview-motive-missing')
  if (again.some((topic) => (timesAsked[topic] ?? 0) + 1 >= tooOften))
    remarks.push('asked-too-often')
  const place = { stream: command.case as StreamId }
  const { occurredAt: _said, ...author } = command
  return decideAll(
    [
      draftEntry(childInterviewed, place, contentFrom(childInterviewed, command), command),
      ...(command.protectionIndicated === 'yes'
        ? [draftEntry(asylumStepRecorded, place, indicationOf(command), author)]
        : []),
    ],
    remarks,
  )
}

/** Its day lies in its own part: the header of what tells of asylum says none. */
function indicationOf({ occurredAt: on }: InterviewChild) {
  return {
    asylumStep: 'indication-found' as const,
    ...(on === undefined ? {} : { asylumStepOn: on.slice(0, '2026-11-22'.length) }),
  }
}
