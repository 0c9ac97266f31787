import { attendanceRecorded } from '@cobijo/domain/training/attendance-recorded'
import { certificatesIssued } from '@cobijo/domain/training/certificates-issued'
import { certificateWithdrawn } from '@cobijo/domain/training/certificate-withdrawn'
import type { ValueKind } from '@cobijo/domain/journal/value-kind'

const { participations, participants } = attendanceRecorded.fields
const came = participations.kind.item?.shape ?? {}
const who = participants.kind.item?.shape ?? {}

function asked(
  shape: Readonly<Record<string, ValueKind<unknown>>>,
  compartment: 'essential' | 'identity',
) {
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([name]) => name !== 'participation' && name !== 'member')
      .map(([name, kind]) => [name, { kind, compartment }]),
  )
}

/** What the forms ask of one row of a list, each where its part is sealed. */
export const participationFields = { ...asked(who, 'identity'), ...asked(came, 'essential') }

const { issuedOn, validUntil, number } =
  certificatesIssued.fields.certificates.kind.item?.shape ?? {}

/** What is asked once for all certificates of a course. */
export const certificateFields = {
  firstNumber: { kind: number as ValueKind<unknown>, compartment: 'essential' as const },
  certificateOn: { kind: issuedOn as ValueKind<unknown>, compartment: 'essential' as const },
  certificateUntil: { kind: validUntil as ValueKind<unknown>, compartment: 'essential' as const },
}

/** Every field with its kind: field-words.test.ts asks for their words. */
export const trainingFormFields: Readonly<Record<string, ValueKind<unknown>>> = Object.fromEntries(
  Object.entries({
    ...participationFields,
    ...certificateFields,
    withdrawnBecause: certificateWithdrawn.fields.withdrawnBecause,
  }).map(([name, { kind }]) => [name, kind]),
)
