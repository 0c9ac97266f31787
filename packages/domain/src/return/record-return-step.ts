import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { returnStepRecorded } from './return-step-recorded.ts'

const input = { ...returnStepRecorded.fields, case: needed(identifier) }

export const recordReturnStepCommand = defineCommand({
  name: 'record-return-step',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => recordReturnStep(command),
})

export type RecordReturnStep = InputOf<typeof input> & Author

/** Takes a step down as it is. That there is danger, or that she did not sign freely, is said to whoever saves it; nothing is held back. */
export function recordReturnStep(command: RecordReturnStep): Decision | Refusal {
  const { dangerToHer, dangerToFamily, declaredFreely } = command
  return decideAll(
    [
      draftEntry(
        returnStepRecorded,
        { stream: command.case as StreamId },
        contentFrom(returnStepRecorded, command),
        command,
      ),
    ],
    [
      ...(dangerToHer === 'yes' || dangerToFamily === 'yes' ? ['return-danger-found'] : []),
      ...(declaredFreely === 'no' ? ['return-not-voluntary'] : []),
    ],
  )
}
