import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { humanitarianStayStepRecorded } from './humanitarian-stay-step-recorded.ts'
import { humanitarianStayLadder } from './humanitarian-stay.ts'

const input = { ...humanitarianStayStepRecorded.fields, case: needed(identifier) }

export const recordHumanitarianStayStepCommand = defineCommand({
  name: 'record-humanitarian-stay-step',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recordHumanitarianStayStep(caseFile, command),
})

export type RecordHumanitarianStayStep = InputOf<typeof input> & Author

/**
 * Takes down a step. Only that this house asks for it is a decision: not for a child before the child-protection authority was told (BR-11). What
 * somebody else filed is written down whenever it was (W4).
 */
export function recordHumanitarianStayStep(
  file: CaseFile,
  command: RecordHumanitarianStayStep,
): Decision | Refusal {
  const isOurs = command.stayStep === 'requested' && command.stayFiledBy !== 'another'
  const refusal = isOurs ? refusalOf(humanitarianStayLadder(file)) : undefined
  if (refusal) return refusal
  const { occurredAt: _said, ...author } = command
  return decideAll([
    draftEntry(
      humanitarianStayStepRecorded,
      { stream: command.case as StreamId },
      contentFrom(humanitarianStayStepRecorded, command),
      author,
    ),
  ])
}
