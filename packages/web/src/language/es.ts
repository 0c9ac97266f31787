import { firstWords } from './first-words.ts'
import { familyErrors } from './es/errors/family.ts'
import { familyFields } from './es/family-fields.ts'
import { family } from './es/family.ts'
import { keepApart } from './es/keep-apart.ts'
import { child } from './es/child.ts'
import { childErrors } from './es/errors/child.ts'
import { childFields } from './es/child-fields.ts'
import { tracing } from './es/tracing.ts'
import { tracingFields } from './es/tracing-fields.ts'
import { followUp } from './es/follow-up.ts'
import { followUpFields } from './es/follow-up-fields.ts'
import { approval } from './es/approval.ts'
import { approvalFields } from './es/approval-fields.ts'
import { agreement } from './es/agreement.ts'
import { agreementErrors } from './es/errors/agreement.ts'
import { approvalErrors } from './es/errors/approval.ts'
import { releaseErrors } from './es/errors/release.ts'
import { caseload } from './es/caseload.ts'
import { transfer } from './es/transfer.ts'
import { transferFields } from './es/transfer-fields.ts'
import { transferErrors } from './es/errors/transfer.ts'
import { conference } from './es/conference.ts'
import { conferenceFields } from './es/conference-fields.ts'
import { attachment } from './es/attachment.ts'
import { attachmentErrors } from './es/errors/attachment.ts'
import { death } from './es/death.ts'
import { deathFields } from './es/death-fields.ts'
import { deathErrors } from './es/errors/death.ts'
import { complaint } from './es/complaint.ts'
import { complaintErrors } from './es/errors/complaint.ts'
import { verification } from './es/verification.ts'
import { verificationFields } from './es/verification-fields.ts'
import { jointOperation } from './es/joint-operation.ts'
import { jointOperationFields } from './es/joint-operation-fields.ts'
import { jointOperationErrors } from './es/errors/joint-operation.ts'
import { verificationErrors } from './es/errors/verification.ts'
import { interpreter } from './es/interpreter.ts'
import { legalDemand } from './es/legal-demand.ts'
import { legalDemandFields } from './es/legal-demand-fields.ts'
import { legalDemandErrors } from './es/errors/legal-demand.ts'
import { tip } from './es/tip.ts'
import { tipFields } from './es/tip-fields.ts'
import { tipErrors } from './es/errors/tip.ts'
import { training } from './es/training.ts'
import { trainingFields } from './es/training-fields.ts'
import { trainingErrors } from './es/errors/training.ts'
import { interpreterFields } from './es/interpreter-fields.ts'
import { interpreterErrors } from './es/errors/interpreter.ts'
import { neutral } from './es/neutral.ts'
import { neutralTexts } from './es/neutral-texts.ts'
import { payment } from './es/payment.ts'
import { paymentFields } from './es/payment-fields.ts'
import { returnWords } from './es/return.ts'
import { returnFields } from './es/return-fields.ts'
import { interests } from './es/interests.ts'
import { interestsFields } from './es/interests-fields.ts'
import { interestsErrors } from './es/errors/interests.ts'
import { screening } from './es/screening.ts'
import { screeningFields } from './es/screening-fields.ts'
import { service } from './es/service.ts'
import { register } from './es/register.ts'
import { remarks } from './es/remarks.ts'
import { plan } from './es/plan.ts'
import { planFields } from './es/plan-fields.ts'
import { planErrors } from './es/errors/plan.ts'
import { note } from './es/note.ts'
import { fields } from './es/fields.ts'
import { clock } from './es/clock.ts'
import { capacity } from './es/capacity.ts'
import { house } from './es/house.ts'
import { houseErrors } from './es/errors/house.ts'
import { houseFields } from './es/house-fields.ts'
import { ladder } from './es/ladder.ts'
import { consent } from './es/consent.ts'
import { cases } from './es/cases.ts'
import { caseFile } from './es/case.ts'
import { counting } from './es/counting.ts'
import { countingErrors } from './es/errors/counting.ts'
import { clockErrors } from './es/errors/clock.ts'
import { keepApartErrors } from './es/errors/keep-apart.ts'
import { protection } from './es/protection.ts'
import { protectionFields } from './es/protection-fields.ts'
import { protectionErrors } from './es/errors/protection.ts'
import { group } from './es/group.ts'
import { groupErrors } from './es/errors/group.ts'
import { followUpErrors } from './es/errors/follow-up.ts'
import { paymentErrors } from './es/errors/payment.ts'
import { returnErrors } from './es/errors/return.ts'
import { screeningErrors } from './es/errors/screening.ts'
import { tracingErrors } from './es/errors/tracing.ts'
import { referrals } from './es/referrals.ts'
import { refer } from './es/refer.ts'
import { imports } from './es/imports.ts'
import { intake } from './es/intake.ts'
import { onCall } from './es/on-call.ts'
import { officialFigures } from './es/official-figures.ts'
import { officialFigureErrors } from './es/errors/official-figures.ts'
import { figures } from './es/figures.ts'
import { day } from './es/day.ts'
import { network } from './es/network.ts'
import { team } from './es/team.ts'
/** Every sentence of the application in Spanish, the language it is written in. Ids are `<file>.<name>`. */
export const es = {
  ...firstWords,
  ...caseFile,
  ...approval,
  ...approvalFields,
  ...agreement,
  ...agreementErrors,
  ...approvalErrors,
  ...releaseErrors,
  ...caseload,
  ...transfer,
  ...transferFields,
  ...transferErrors,
  ...legalDemand,
  ...legalDemandFields,
  ...legalDemandErrors,
  ...tip,
  ...tipFields,
  ...tipErrors,
  ...training,
  ...trainingFields,
  ...trainingErrors,
  ...complaint,
  ...complaintErrors,
  ...conference,
  ...conferenceFields,
  ...attachment,
  ...attachmentErrors,
  ...death,
  ...deathFields,
  ...deathErrors,
  ...cases,
  ...child,
  ...childFields,
  ...clock,
  ...consent,
  ...fields,
  ...capacity,
  ...house,
  ...houseErrors,
  ...houseFields,
  ...ladder,
  ...family,
  ...familyFields,
  ...keepApart,
  ...note,
  ...register,
  ...remarks,
  ...protection,
  ...protectionFields,
  ...followUp,
  ...followUpFields,
  ...payment,
  ...neutral,
  ...neutralTexts,
  ...verification,
  ...verificationFields,
  ...verificationErrors,
  ...jointOperation,
  ...jointOperationFields,
  ...jointOperationErrors,
  ...interpreter,
  ...interpreterFields,
  ...interpreterErrors,
  ...paymentFields,
  ...returnWords,
  ...returnFields,
  ...plan,
  ...planFields,
  ...interests,
  ...interestsFields,
  ...interestsErrors,
  ...screening,
  ...screeningFields,
  ...service,
  ...tracing,
  ...tracingFields,
  ...clockErrors,
  ...counting,
  ...countingErrors,
  ...familyErrors,
  ...keepApartErrors,
  ...protectionErrors,
  ...followUpErrors,
  ...paymentErrors,
  ...returnErrors,
  ...planErrors,
  ...screeningErrors,
  ...group,
  ...childErrors,
  ...groupErrors,
  ...tracingErrors,
  ...referrals,
  ...refer,
  ...imports,
  ...intake,
  ...onCall,
  ...figures,
  ...officialFigures,
  ...officialFigureErrors,
  ...day,
  ...network,
  ...team,
}

export type MessageId = keyof typeof es
