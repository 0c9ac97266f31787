import { accessOf, workers } from '../../access/access-rule.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { urgentMeasureStepRecorded } from './urgent-measure-step-recorded.ts'

const input = { ...urgentMeasureStepRecorded.fields, case: needed(identifier) }

export const recordUrgentMeasureStepCommand = defineCommand({
  name: 'record-urgent-measure-step',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => recordUrgentMeasureStep(command),
})

export type RecordUrgentMeasureStep = InputOf<typeof input> & Author

/** Takes down a step of an urgent measure. Never refused: what others ordered late, or did not, is as it is (W4, BR-18). */
export function recordUrgentMeasureStep(command: RecordUrgentMeasureStep): Decision | Refusal {
  return decideAll([
    draftEntry(
      urgentMeasureStepRecorded,
      { stream: command.case as StreamId },
      contentFrom(urgentMeasureStepRecorded, command),
      command,
    ),
  ])
}
