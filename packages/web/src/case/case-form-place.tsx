import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { ClockFormPlace } from '../clock/clock-form-place.tsx'
import {
  CloseForm,
  ProtectiveNeedForm,
  ReopenForm,
  ResponsibleForm,
} from '../forms/case-work-forms.tsx'
import { ConsentForm } from '../forms/consent-form.tsx'
import { EssentialForm, IdentityForm } from '../forms/correct-answers-form.tsx'
import { OwnFileForm } from '../forms/own-file-form.tsx'
import { RecordNoteForm } from '../forms/record-note-form.tsx'
import { RecordServiceForm } from '../forms/record-service-form.tsx'
import {
  AnswerExclusionForm,
  IdentificationForm,
  InterviewForm,
  OnwardPathForm,
  ProposeExclusionForm,
  SignsForm,
} from '../forms/screening/screening-forms.tsx'
import type { MessageId } from '../language/es.ts'
import type { People } from './use-people.ts'

/** What can be added to a case, by the neutral word that stands in the address. */
export const formTitles = {
  servicio: 'case.add.service',
  nota: 'case.add.note',
  esencial: 'case.add.essential',
  identidad: 'case.add.identity',
  'primera-noche': 'consent.first-night',
  consentimiento: 'case.add.consent',
  responsable: 'case.add.responsible',
  cierre: 'case.close',
  reapertura: 'case.reopen',
  proteccion: 'case.protective-need',
  'expediente-propio': 'case.own-file',
  aviso: 'clock.add.notice',
  plazo: 'clock.add.deadline',
  senales: 'screening.add-signs',
  entrevista: 'screening.add-interview',
  identificacion: 'screening.add-standing',
  descarte: 'screening.exclusion',
  'respuesta-descarte': 'screening.exclusion-answer',
  camino: 'screening.add-onward',
} as const satisfies Record<string, MessageId>

export type CaseFormName = keyof typeof formTitles

export function isCaseForm(name: string | undefined): name is CaseFormName {
  return name !== undefined && Object.hasOwn(formTitles, name)
}

export function CaseFormPlace(props: {
  form: CaseFormName
  file: CaseFile
  people: People
  continues: string | undefined
  onSaved: () => void
}): ReactNode {
  const { form, file, onSaved, continues } = props
  switch (form) {
    case 'servicio':
      return <RecordServiceForm file={file} continues={continues} onSaved={onSaved} />
    case 'nota':
      return (
        <RecordNoteForm
          stream={file.stream ?? ''}
          isAboutChild={file.ageGroup.value !== 'adult'}
          onSaved={onSaved}
        />
      )
    case 'esencial':
      return <EssentialForm file={file} onSaved={onSaved} />
    case 'identidad':
      return <IdentityForm file={file} onSaved={onSaved} />
    case 'primera-noche':
      return <ConsentForm {...props} isFirstNight />
    case 'consentimiento':
      return <ConsentForm {...props} isFirstNight={false} />
    case 'responsable':
      return <ResponsibleForm {...props} />
    case 'cierre':
      return <CloseForm {...props} />
    case 'reapertura':
      return <ReopenForm {...props} />
    case 'proteccion':
      return <ProtectiveNeedForm {...props} />
    case 'expediente-propio':
      return <OwnFileForm file={file} />
    case 'aviso':
    case 'plazo':
      return <ClockFormPlace {...props} form={form} named={continues} />
    case 'senales':
      return <SignsForm {...props} />
    case 'entrevista':
      return <InterviewForm {...props} />
    case 'identificacion':
      return <IdentificationForm {...props} />
    case 'descarte':
      return <ProposeExclusionForm {...props} />
    case 'respuesta-descarte':
      return <AnswerExclusionForm {...props} proposal={continues} />
    case 'camino':
      return <OnwardPathForm {...props} />
    default:
      return form satisfies never
  }
}
