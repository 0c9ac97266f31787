import { formNamed } from './form-named.ts'
import { childRecordForms } from './child/child-record-forms.ts'
import { planRecordForms } from './plan/plan-record-forms.ts'
import { bestInterestsRecordForms } from './best-interests/best-interests-record-forms.tsx'
import { approvalRecordForms } from './approval/approval-record-forms.ts'
import { transferRecordForms } from './transfer/transfer-record-forms.ts'
import { conferenceRecordForms } from './conference/conference-record-forms.ts'
import { deathRecordForms } from './death/death-record-forms.ts'
import type { RecordFormKind } from './record-form.tsx'
import { tracingRecordForms } from './family/tracing-record-forms.ts'
import { protectionRecordForms } from './protection/protection-record-forms.ts'
import { followUpRecordForms } from './follow-up/follow-up-record-forms.ts'
import { interpreterRecordForms } from './interpreter/interpreter-record-forms.tsx'
import { paymentRecordForms } from './payment/payment-record-forms.ts'
import { returnRecordForms } from './return/return-record-forms.ts'
import { screeningRecordForms } from './screening/screening-record-forms.ts'

/** Every form that writes one entry, by the neutral word that stands in its address; a subject adds its own in a file of its folder. */
export const recordForms = {
  ...planRecordForms,
  ...screeningRecordForms,
  ...protectionRecordForms,
  ...bestInterestsRecordForms,
  ...childRecordForms,
  ...tracingRecordForms,
  ...returnRecordForms,
  ...followUpRecordForms,
  ...paymentRecordForms,
  ...deathRecordForms,
  ...interpreterRecordForms,
  ...approvalRecordForms,
  ...transferRecordForms,
  ...conferenceRecordForms,
} as const satisfies Readonly<Record<string, RecordFormKind>>

export type RecordFormName = keyof typeof recordForms

export function findRecordForm(name: string): RecordFormKind | undefined {
  const named = formNamed(recordForms, name)
  return named && recordForms[named]
}
