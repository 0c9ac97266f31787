import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { certificateWithdrawn } from './certificate-withdrawn.ts'
import { keepsTrainings } from './describe-training.ts'

const input = { ...certificateWithdrawn.fields, gathering: needed(identifier) }

export const withdrawCertificateCommand = defineCommand({
  name: 'withdraw-certificate',
  access: keepsTrainings,
  decides: [{ entryType: certificateWithdrawn }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => withdrawCertificate(gathering, command),
})

export type WithdrawCertificate = InputOf<typeof input> & Author

/** Takes a certificate back, with a reason. What was signed while it stood stays signed. */
export function withdrawCertificate(
  gathering: GatheringFile | undefined,
  command: WithdrawCertificate,
): Decision | Refusal {
  const training = gathering?.training
  if (training?.stream === undefined) return refused('not-found', { field: 'gathering' })
  const standing = training.certificates.some(
    ({ number, isWithdrawn }) => number === command.certificateNumber && !isWithdrawn,
  )
  if (!standing) return refused('certificate-unknown', { field: 'certificateNumber' })
  if (command.withdrawnBecause === undefined)
    return refused('field-required', { field: 'withdrawnBecause' })
  return decideAll([
    draftEntry(
      certificateWithdrawn,
      { stream: training.stream },
      contentFrom(certificateWithdrawn, command),
      command,
    ),
  ])
}
