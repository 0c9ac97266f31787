import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import type { CountryCodes } from '../command/situation.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { identificationRecorded } from './identification-recorded.ts'

const input = { ...identificationRecorded.fields, case: needed(identifier) }

export const recordIdentificationCommand = defineCommand({
  name: 'record-identification',
  access: accessOf({ groups: caseDeciders, reads: ['care'] }),
  decides: [{ entryType: identificationRecorded }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => recordIdentification(caseFile, command, country),
})

export type RecordIdentification = InputOf<typeof input> & Author

/**
 * Says what this organisation holds her to be. By an interview: signed by somebody whose certificate is valid that day (BR-08). By
 * professional judgement: with no indicator at all, and with a reason (BR-07). No score sets it and none forbids it.
 */
export function recordIdentification(
  file: CaseFile,
  command: RecordIdentification,
  country: Pick<CountryCodes, 'recognisingBodies' | 'clocks'>,
): Decision | Refusal {
  const refusal = gateOf(file, command, country)
  if (refusal) return refusal
  return decideAll([
    draftEntry(
      identificationRecorded,
      { stream: command.case as StreamId },
      contentFrom(identificationRecorded, command),
      command,
    ),
  ])
}

function gateOf(
  { screening }: CaseFile,
  { ground, standing, certificate, identificationReason, recognisedBy, at }: RecordIdentification,
  { recognisingBodies = [], clocks }: Pick<CountryCodes, 'recognisingBodies' | 'clocks'>,
): Refusal | undefined {
  if ((ground === 'recognising-body') !== (standing === 'recognised'))
    return refused('recognition-needs-its-body', { field: 'ground' })
  switch (ground) {
    case 'interview': {
      if (screening.interviews.length === 0)
        return refused('interview-missing', { field: 'ground' })
      const day = dayOf(at, clocks)
      const until = certificate?.validUntil
      if (certificate?.number === undefined || until === undefined)
        return refused('certificate-missing', { field: 'certificate', source: 'BR-08' })
      // A certificate that names a year or month alone is valid to its last day.
      return until < day.slice(0, until.length)
        ? refused('certificate-expired', { field: 'certificate', source: 'BR-08' })
        : undefined
    }
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
