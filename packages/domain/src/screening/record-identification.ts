import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import type { CountryCodes } from '../command/situation.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { checkCertificate } from './check-certificate.ts'
import type { SigningGrounds } from './check-certificate.ts'
import { identificationRecorded } from './identification-recorded.ts'

const { certificateTraining: _written, ...typed } = identificationRecorded.fields
const input = { ...typed, case: needed(identifier) }

export const recordIdentificationCommand = defineCommand({
  name: 'record-identification',
  access: accessOf({ groups: caseDeciders, reads: ['care'] }),
  decides: [{ entryType: identificationRecorded }],
  concerns: ['case', 'signingGrounds'],
  input,
  decide: ({ caseFile, country, signingGrounds }, command) =>
    recordIdentification(caseFile, command, country, signingGrounds),
})

export type RecordIdentification = InputOf<typeof input> & Author

/**
 * Says what this organisation holds her to be. By an interview: signed by somebody whose certificate is valid that day (BR-08), recorded here or of an agency that is not. By
 * professional judgement: with no indicator at all, and with a reason (BR-07). No score sets it and none forbids it.
 */
export function recordIdentification(
  file: CaseFile,
  command: RecordIdentification,
  country: Pick<CountryCodes, 'recognisingBodies' | 'clocks'>,
  grounds: SigningGrounds = { held: [], agenciesHere: [] },
): Decision | Refusal {
  const refusal = gateOf(file, command, country)
  if (refusal) return refusal
  const { at, certificate: said, ...rest } = command
  const signed =
    command.ground === 'interview'
      ? checkCertificate(said, grounds, { at, clocks: country.clocks })
      : undefined
  if (isRefusal(signed)) return signed
  return decideAll([
    draftEntry(
      identificationRecorded,
      { stream: command.case as StreamId },
      contentFrom(identificationRecorded, { ...rest, ...signed }),
      command,
    ),
  ])
}

function gateOf(
  { screening }: CaseFile,
  { ground, standing, identificationReason, recognisedBy }: RecordIdentification,
  { recognisingBodies = [] }: Pick<CountryCodes, 'recognisingBodies'>,
): Refusal | undefined {
  if ((ground === 'recognising-body') !== (standing === 'recognised'))
    return refused('recognition-needs-its-body', { field: 'ground' })
  switch (ground) {
    case 'interview':
      return screening.interviews.length === 0
        ? refused('interview-missing', { field: 'ground' })
        : undefined
    case 'professional-judgement':
      return identificationReason === undefined
        ? refused('identification-reason-missing', {
            field: 'identificationReason',
            source: 'BR-07',
          })
        : undefined
    case 'recognising-body':
      if (recognisedBy === undefined)
        return refused('recognising-body-missing', { field: 'recognisedBy' })
      // That a judge or a prosecution recognised her tells of a proceeding: the legal group writes it, in its own stream.
      return recognisingBodies.includes(recognisedBy)
        ? undefined
        : refused('recognising-body-elsewhere', { field: 'recognisedBy', source: 'BR-22' })
    default:
      ground satisfies never
      return refused('not-a-listed-choice', { field: 'ground' })
  }
}
