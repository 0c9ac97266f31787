import { mayBeChild } from '@cobijo/domain/child/may-be-child'
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
import { RecordForm } from '../forms/record-form.tsx'
import { findRecordForm, recordForms, type RecordFormName } from '../forms/record-forms.ts'
import { AddPictureForm } from '../forms/attachment/add-picture-form.tsx'
import { ApartForm } from '../forms/family/apart-form.tsx'
import { KeepFromHouseForm } from '../forms/family/keep-from-house-form.tsx'
import { BirthForm, DropForm, FamilyForm } from '../forms/family/family-forms.tsx'
import { TransferForm } from '../forms/transfer/transfer-form.tsx'
import { ApprovalForm } from '../forms/approval/approval-form.tsx'
import { TaskForm } from '../forms/plan/task-form.tsx'
import { InterviewForm } from '../forms/screening/interview-form.tsx'
import type { MessageId } from '../language/es.ts'
import type { CasePartName } from './case-part-names.ts'
import type { People } from './use-people.ts'

interface FormPlace {
  readonly title: MessageId
  /** Which part shows what was written; the story where none is named. */
  readonly part?: CasePartName
}

/** The forms that are more than one record, by the neutral word that stands in the address. */
const ownForms = {
  servicio: { title: 'case.add.service' },
  nota: { title: 'case.add.note' },
  'de-papel': { title: 'case.add.from-paper' },
  imagen: { title: 'attachment.add', part: 'imagenes' },
  esencial: { title: 'case.add.essential', part: 'esencial' },
  identidad: { title: 'case.add.identity', part: 'datos' },
  'primera-noche': { title: 'consent.first-night', part: 'consentimiento' },
  consentimiento: { title: 'case.add.consent', part: 'consentimiento' },
  responsable: { title: 'case.add.responsible' },
  cierre: { title: 'case.close' },
  reapertura: { title: 'case.reopen' },
  proteccion: { title: 'case.protective-need' },
  'expediente-propio': { title: 'case.own-file' },
  aviso: { title: 'clock.add.notice', part: 'plazos' },
  plazo: { title: 'clock.add.deadline', part: 'plazos' },
  traspaso: { title: 'transfer.offer', part: 'plan' },
  'visto-bueno': { title: 'approval.ask', part: 'plan' },
  tarea: { title: 'plan.add-task', part: 'plan' },
  entrevista: { title: 'screening.add-interview', part: 'entrevista' },
  familiar: { title: 'family.add', part: 'familia' },
  nacimiento: { title: 'family.birth', part: 'familia' },
  'fuera-de-familia': { title: 'family.drop', part: 'familia' },
  aparte: { title: 'keep-apart.add', part: 'familia' },
  'ya-coinciden': { title: 'keep-apart.lift', part: 'familia' },
  'fuera-de-lugar': { title: 'keep-apart.house', part: 'familia' },
  'puede-en-lugar': { title: 'keep-apart.house.lift', part: 'familia' },
} as const satisfies Readonly<Record<string, FormPlace>>

type OwnFormName = keyof typeof ownForms
export type CaseFormName = OwnFormName | RecordFormName

/** Every form of a case file. */
export const caseFormNames = [
  ...Object.keys(ownForms),
  ...Object.keys(recordForms),
] as readonly CaseFormName[]

function isOwnForm(name: string): name is OwnFormName {
  return Object.hasOwn(ownForms, name)
}

export function findCaseForm(
  name: string | undefined,
): (FormPlace & { name: CaseFormName }) | undefined {
  if (name === undefined) return undefined
  if (isOwnForm(name)) return { ...(ownForms[name] satisfies FormPlace), name }
  const found = findRecordForm(name)
  return found && { title: found.title, part: found.part, name: name as RecordFormName }
}

export function CaseFormPlace(props: {
  form: CaseFormName
  file: CaseFile
  people: People
  continues: string | undefined
  onSaved: () => void
}): ReactNode {
  const { form, file, onSaved, continues } = props
  if (!isOwnForm(form)) {
    const kind = findRecordForm(form)
    return (
      kind && <RecordForm form={form} kind={kind} file={file} named={continues} onSaved={onSaved} />
    )
  }
  switch (form) {
    case 'servicio':
      return <RecordServiceForm file={file} continues={continues} onSaved={onSaved} />
    case 'nota':
    case 'de-papel':
      return (
        <RecordNoteForm
          stream={file.stream ?? ''}
          isAboutChild={mayBeChild(file.ageGroup.value)}
          fromPaper={form === 'de-papel'}
          onSaved={onSaved}
        />
      )
    case 'imagen':
      return <AddPictureForm file={file} onSaved={onSaved} />
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
    case 'familiar':
      return <FamilyForm {...props} named={continues} />
    case 'nacimiento':
      return <BirthForm {...props} named={continues} />
    case 'fuera-de-familia':
      return <DropForm {...props} named={continues} />
    case 'aparte':
      return <ApartForm {...props} command="keep-people-apart" named={continues} />
    case 'ya-coinciden':
      return <ApartForm {...props} command="let-people-meet" named={continues} />
    case 'traspaso':
      return <TransferForm {...props} />
    case 'visto-bueno':
      return <ApprovalForm {...props} />
    case 'fuera-de-lugar':
      return <KeepFromHouseForm {...props} command="keep-from-house" named={continues} />
    case 'puede-en-lugar':
      return <KeepFromHouseForm {...props} command="let-into-house" named={continues} />
    case 'tarea':
      return <TaskForm {...props} />
    case 'entrevista':
      return <InterviewForm {...props} />
    default:
      return form satisfies never
  }
}
