import { accessOf } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { interviewRecorded } from './interview-recorded.ts'

const input = { ...interviewRecorded.fields, case: needed(identifier) }

export const recordInterviewCommand = defineCommand({
  name: 'record-interview',
  access: accessOf({ groups: ['casework', 'protection', 'child-protection', 'psychosocial'] }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recordInterview(caseFile, command),
})

export type RecordInterview = InputOf<typeof input> & Author

/** How often the same may be gone through before somebody must look at it (BR-46). */
const tooOften = 3

/**
 * Takes down an interview or a part of it. What happened is never refused; that a topic was asked again without a motive, or for the third
 * time, is pointed out (BR-46).
 */
export function recordInterview(file: CaseFile, command: RecordInterview): Decision | Refusal {
  if (command.topics.length === 0) return refused('topics-missing', { field: 'topics' })
  const { timesAsked } = file.screening
  const isCorrection = command.corrects !== undefined
  const again = command.topics.filter((topic) => (timesAsked[topic] ?? 0) > 0)
  const remarks: string[] = []
  if (!isCorrection && again.length > 0 && command.motive === undefined)
    remarks.push('interview-motive-missing')
  if (!isCorrection && again.some((topic) => (timesAsked[topic] ?? 0) + 1 >= tooOften))
    remarks.push('asked-too-often')
  return decideAll(
    [
      draftEntry(
        interviewRecorded,
        { stream: command.case as StreamId },
        contentFrom(interviewRecorded, command),
        command,
      ),
    ],
    remarks,
  )
}
