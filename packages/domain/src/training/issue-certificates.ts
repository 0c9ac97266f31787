import { isWholeDay } from '../deadline/calendar-day.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list, record } from '../journal/value-kind.ts'
import type { MemberId } from '../journal/identifier.ts'
import { certificateParts, certificatesIssued } from './certificates-issued.ts'
import { keepsTrainings } from './describe-training.ts'
import type { Certificate, Participation, Training } from './training.ts'
import { rowsAtOnce } from './training-codes.ts'

const input = {
  gathering: needed(identifier),
  certificates: needed(list(record(certificateParts), rowsAtOnce)),
}

export const issueCertificatesCommand = defineCommand({
  name: 'issue-certificates',
  access: keepsTrainings,
  decides: [{ entryType: certificatesIssued }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => issueCertificates(gathering, command),
})

export type IssueCertificates = InputOf<typeof input> & Author
type Given = IssueCertificates['certificates'][number]

/** Certifies who attended and passed, each with a number of its own and a last day. Nobody certifies herself. */
export function issueCertificates(
  gathering: GatheringFile | undefined,
  command: IssueCertificates,
): Decision | Refusal {
  const training = gathering?.training
  if (training?.stream === undefined) return refused('not-found', { field: 'gathering' })
  const { certificates, member: me } = command
  if (certificates.length === 0) return refused('field-required', { field: 'certificates' })
  const taken = new Set(training.certificates.map(({ number }) => number))
  const rows = certificates.map((given) => {
    const refusal = gateOf(given, { training, taken, me })
    if (given.number !== undefined) taken.add(given.number)
    return refusal ?? { ...given, ...holderOf(given, training) }
  })
  const refusal = rows.find((row) => 'kind' in row)
  if (refusal !== undefined) return refusal
  return decideAll([
    draftEntry(
      certificatesIssued,
      { stream: training.stream },
      { certificates: rows as readonly Given[] },
      command,
    ),
  ])
}

function gateOf(
  { participation, number, issuedOn, validUntil }: Given,
  about: { training: Training; taken: ReadonlySet<string>; me: MemberId },
): Refusal | undefined {
  const field = 'certificates'
  const { participations } = about.training
  const row = participations.find((each) => each.participation === participation)
  if (row === undefined) return refused('participation-unclear', { field })
  if (row.member === about.me) return refused('certificate-for-oneself', { field, source: 'BR-08' })
  if (!hasAttended(row)) return refused('certificate-without-attendance', { field })
  if (!hasPassed(row, about.training)) return refused('certificate-below-pass', { field })
  if (number === undefined) return refused('certificate-number-missing', { field })
  if (about.taken.has(number)) return refused('certificate-number-taken', { field })
  if (!isWholeDay(validUntil)) return refused('certificate-end-missing', { field })
  if (issuedOn !== undefined && validUntil < issuedOn)
    return refused('certificate-ends-before', { field })
  return standingCertificate(row, about.training) === undefined
    ? undefined
    : refused('certificate-held-already', { field })
}

/** Attended and passed, and holds no certificate of this course that stands. */
export function mayBeCertified(row: Participation, training: Training): boolean {
  return (
    hasAttended(row) && hasPassed(row, training) && standingCertificate(row, training) === undefined
  )
}

function hasAttended({ attendance }: Participation): boolean {
  return attendance === 'attended'
}

function hasPassed({ scoreAfter = -1 }: Participation, { passScore }: Training): boolean {
  return passScore.value === undefined || scoreAfter >= passScore.value
}

export function standingCertificate(
  { participation }: Participation,
  { certificates }: Training,
): Certificate | undefined {
  return certificates.find((each) => each.participation === participation && !each.isWithdrawn)
}

function holderOf({ participation }: Given, { participations }: Training) {
  const member = participations.find((each) => each.participation === participation)?.member
  return member === undefined ? {} : { member }
}
