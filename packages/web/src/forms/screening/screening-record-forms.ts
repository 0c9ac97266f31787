import { exclusionAnswered } from '@cobijo/domain/screening/exclusion-answered'
import { exclusionProposed } from '@cobijo/domain/screening/exclusion-proposed'
import { identificationRecorded } from '@cobijo/domain/screening/identification-recorded'
import { onwardPathRecorded } from '@cobijo/domain/screening/onward-path-recorded'
import { signsRecorded } from '@cobijo/domain/screening/signs-recorded'
import type { RecordFormKind } from '../record-form.tsx'
import {
  answerExclusionGroups,
  identificationGroups,
  onwardPathGroups,
  proposeExclusionGroups,
  signsGroups,
} from './screening-layout.ts'

export const screeningRecordForms = {
  senales: {
    title: 'screening.add-signs',
    part: 'entrevista',
    command: 'record-signs',
    groups: () => signsGroups,
    declared: signsRecorded.fields,
  },
  identificacion: {
    title: 'screening.add-standing',
    part: 'entrevista',
    command: 'record-identification',
    groups: () => identificationGroups,
    declared: identificationRecorded.fields,
  },
  descarte: {
    title: 'screening.exclusion',
    part: 'entrevista',
    command: 'propose-exclusion',
    groups: () => proposeExclusionGroups,
    declared: exclusionProposed.fields,
  },
  'respuesta-descarte': {
    title: 'screening.exclusion-answer',
    part: 'entrevista',
    command: 'answer-exclusion',
    names: 'proposal',
    groups: () => answerExclusionGroups,
    declared: exclusionAnswered.fields,
  },
  camino: {
    title: 'screening.add-onward',
    part: 'entrevista',
    command: 'record-onward-path',
    groups: () => onwardPathGroups,
    declared: onwardPathRecorded.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
