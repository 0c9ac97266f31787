import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import { returnBooked } from '@cobijo/domain/return/return-booked'
import { returnSteps } from '@cobijo/domain/return/return-codes'
import { returnLegRecorded } from '@cobijo/domain/return/return-leg-recorded'
import { returnStepRecorded } from '@cobijo/domain/return/return-step-recorded'
import type { RecordFormKind } from '../record-form.tsx'
import { bookingGroups, legGroups, returnStepGroups } from './return-layout.ts'

export const returnRecordForms = {
  'viaje-paso': {
    title: 'return.add-step',
    part: 'viaje',
    command: 'record-return-step',
    groups: (values, { ageGroup }) => returnStepGroups(values, mayBeChild(ageGroup.value)),
    declared: returnStepRecorded.fields,
    saysNothingAlone: ['returnStep'],
    // A rung of the ladder says which step it asks for.
    initial: (_file, named) =>
      returnSteps.some((step) => step === named) ? { returnStep: named } : {},
  },
  'viaje-fecha': {
    title: 'return.booking',
    part: 'viaje',
    command: 'book-return',
    familyCommand: 'book-family-return',
    groups: () => bookingGroups,
    declared: returnBooked.fields,
    isOffered: ({ voluntaryReturn: { standing } }) =>
      standing === 'preparing' || standing === 'booked',
  },
  'viaje-tramo': {
    title: 'return.add-leg',
    part: 'viaje',
    command: 'record-return-leg',
    groups: () => legGroups,
    declared: returnLegRecorded.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
