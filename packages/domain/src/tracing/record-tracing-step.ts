import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier } from '../journal/value-kind.ts'
import { observedTracingSteps } from './tracing-codes.ts'
import { tracingStepRecorded } from './tracing-step-recorded.ts'

const input = {
  ...tracingStepRecorded.fields,
  tracingStep: needed(choice(observedTracingSteps)),
  case: needed(identifier),
}

export const recordTracingStepCommand = defineCommand({
  name: 'record-tracing-step',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recordTracingStep(caseFile, command),
})

export type RecordTracingStep = InputOf<typeof input> & Author

/** Takes down what happened, whatever it is. Handed over though nobody had approved it: said, and kept. */
export function recordTracingStep(file: CaseFile, command: RecordTracingStep): Decision | Refusal {
  const search = file.tracing.find(({ id }) => id === command.search)
  const isEarly = command.tracingStep === 'handed-over' && search && !search.approved
  return decideAll(
    [
      draftEntry(
        tracingStepRecorded,
        { stream: command.case as StreamId },
        contentFrom(tracingStepRecorded, command),
        command,
      ),
    ],
    isEarly ? ['handed-over-not-approved'] : [],
  )
}
