import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { verificationNamed } from './record-verification.ts'
import { verificationChildStepRecorded } from './verification-child-step-recorded.ts'

const input = { ...verificationChildStepRecorded.fields, gathering: needed(identifier) }

export const recordVerificationChildStepCommand = defineCommand({
  name: 'record-verification-child-step',
  access: whoeverIsThere,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => recordVerificationChildStep(gathering, command),
})

export type RecordVerificationChildStep = InputOf<typeof input> & Author

/**
 * Told, or handed over. Children who were handed over before anybody was told were handed over: it is recorded, and whoever records it is told
 * to tell now (BR-11, W4).
 */
export function recordVerificationChildStep(
  gathering: GatheringFile | undefined,
  command: RecordVerificationChildStep,
): Decision | Refusal {
  const verification = verificationNamed(gathering)
  if (verification.kind === 'refused') return verification
  const { childSteps } = verification.of
  const { continues, verificationChildStep: step } = command
  if (
    continues !== undefined &&
    !childSteps.some((each) => each.id === continues && each.step === step)
  )
    return refused('child-step-unknown', { field: 'continues' })
  const isTold = childSteps.some((each) => each.step === 'notice')
  return decideAll(
    [
      draftEntry(
        verificationChildStepRecorded,
        { stream: verification.stream },
        contentFrom(verificationChildStepRecorded, command),
        command,
      ),
    ],
    step === 'hand-over' && !isTold ? ['children-notice-missing'] : [],
  )
}
