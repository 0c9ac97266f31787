import { familyErrors } from './en/errors/family.ts'
import { familyFields } from './en/family-fields.ts'
import { family } from './en/family.ts'
import { keepApart } from './en/keep-apart.ts'
import { child } from './en/child.ts'
import { childErrors } from './en/errors/child.ts'
import { childFields } from './en/child-fields.ts'
import { tracing } from './en/tracing.ts'
import { tracingFields } from './en/tracing-fields.ts'
import { followUp } from './en/follow-up.ts'
import { followUpFields } from './en/follow-up-fields.ts'
import { approval } from './en/approval.ts'
import { approvalFields } from './en/approval-fields.ts'
import { agreement } from './en/agreement.ts'
import { agreementErrors } from './en/errors/agreement.ts'
import { approvalErrors } from './en/errors/approval.ts'
import { caseload } from './en/caseload.ts'
import { transfer } from './en/transfer.ts'
import { transferFields } from './en/transfer-fields.ts'
import { transferErrors } from './en/errors/transfer.ts'
import { conference } from './en/conference.ts'
import { conferenceFields } from './en/conference-fields.ts'
import { attachment } from './en/attachment.ts'
import { attachmentErrors } from './en/errors/attachment.ts'
import { death } from './en/death.ts'
import { deathFields } from './en/death-fields.ts'
import { deathErrors } from './en/errors/death.ts'
import { complaint } from './en/complaint.ts'
import { complaintErrors } from './en/errors/complaint.ts'
import { verification } from './en/verification.ts'
import { verificationFields } from './en/verification-fields.ts'
import { jointOperation } from './en/joint-operation.ts'
import { jointOperationFields } from './en/joint-operation-fields.ts'
import { jointOperationErrors } from './en/errors/joint-operation.ts'
import { verificationErrors } from './en/errors/verification.ts'
import { interpreter } from './en/interpreter.ts'
import { legalDemand } from './en/legal-demand.ts'
import { legalDemandFields } from './en/legal-demand-fields.ts'
import { legalDemandErrors } from './en/errors/legal-demand.ts'
import { tip } from './en/tip.ts'
import { tipFields } from './en/tip-fields.ts'
import { tipErrors } from './en/errors/tip.ts'
import { training } from './en/training.ts'
import { trainingFields } from './en/training-fields.ts'
import { trainingErrors } from './en/errors/training.ts'
import { interpreterFields } from './en/interpreter-fields.ts'
import { interpreterErrors } from './en/errors/interpreter.ts'
import { neutral } from './en/neutral.ts'
import { neutralTexts } from './en/neutral-texts.ts'
import { payment } from './en/payment.ts'
import { paymentFields } from './en/payment-fields.ts'
import { returnWords } from './en/return.ts'
import { returnFields } from './en/return-fields.ts'
import { interests } from './en/interests.ts'
import { interestsFields } from './en/interests-fields.ts'
import { interestsErrors } from './en/errors/interests.ts'
import { screening } from './en/screening.ts'
import { screeningFields } from './en/screening-fields.ts'
import { service } from './en/service.ts'
import { register } from './en/register.ts'
import { remarks } from './en/remarks.ts'
import { plan } from './en/plan.ts'
import { planFields } from './en/plan-fields.ts'
import { planErrors } from './en/errors/plan.ts'
import { note } from './en/note.ts'
import { forms } from './en/forms.ts'
import { fields } from './en/fields.ts'
import { clock } from './en/clock.ts'
import { capacity } from './en/capacity.ts'
import { house } from './en/house.ts'
import { houseErrors } from './en/errors/house.ts'
import { houseFields } from './en/house-fields.ts'
import { ladder } from './en/ladder.ts'
import { consent } from './en/consent.ts'
import { cases } from './en/cases.ts'
import { caseFile } from './en/case.ts'
import { about } from './en/about.ts'
import { accessErrors } from './en/errors/access.ts'
import { answersErrors } from './en/errors/answers.ts'
import { caseErrors } from './en/errors/case.ts'
import { counting } from './en/counting.ts'
import { countingErrors } from './en/errors/counting.ts'
import { clockErrors } from './en/errors/clock.ts'
import { deviceErrors } from './en/errors/device.ts'
import { directoryErrors } from './en/errors/directory.ts'
import { keepApartErrors } from './en/errors/keep-apart.ts'
import { keysErrors } from './en/errors/keys.ts'
import { operationErrors } from './en/errors/operation.ts'
import { releaseErrors } from './en/errors/release.ts'
import { protection } from './en/protection.ts'
import { protectionFields } from './en/protection-fields.ts'
import { protectionErrors } from './en/errors/protection.ts'
import { group } from './en/group.ts'
import { groupErrors } from './en/errors/group.ts'
import { followUpErrors } from './en/errors/follow-up.ts'
import { paymentErrors } from './en/errors/payment.ts'
import { returnErrors } from './en/errors/return.ts'
import { screeningErrors } from './en/errors/screening.ts'
import { serverErrors } from './en/errors/server.ts'
import { sharingErrors } from './en/errors/sharing.ts'
import { tracingErrors } from './en/errors/tracing.ts'
import { referrals } from './en/referrals.ts'
import { refer } from './en/refer.ts'
import { imports } from './en/imports.ts'
import { devices } from './en/devices.ts'
import { recovery } from './en/recovery.ts'
import { intake } from './en/intake.ts'
import { onCall } from './en/on-call.ts'
import { officialFigures } from './en/official-figures.ts'
import { officialFigureErrors } from './en/errors/official-figures.ts'
import { figures } from './en/figures.ts'
import { findings } from './en/findings.ts'
import { day } from './en/day.ts'
import { founding } from './en/founding.ts'
import { network } from './en/network.ts'
import { pages } from './en/pages.ts'
import { parts } from './en/parts.ts'
import { late } from './en/late.ts'
import { saves } from './en/saves.ts'
import { shell } from './en/shell.ts'
import { team } from './en/team.ts'
import { ui } from './en/ui.ts'
import { welcome } from './en/welcome.ts'
import type { MessageId } from './es.ts'

/** The English catalogue: the same ids as the Spanish one, or it does not compile. */
export const en: Record<MessageId, string> = {
  ...about,
  ...caseFile,
  ...approval,
  ...approvalFields,
  ...agreement,
  ...agreementErrors,
  ...approvalErrors,
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
  ...forms,
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
  ...accessErrors,
  ...answersErrors,
  ...caseErrors,
  ...clockErrors,
  ...counting,
  ...countingErrors,
  ...deviceErrors,
  ...directoryErrors,
  ...familyErrors,
  ...keepApartErrors,
  ...keysErrors,
  ...operationErrors,
  ...releaseErrors,
  ...protectionErrors,
  ...followUpErrors,
  ...paymentErrors,
  ...returnErrors,
  ...planErrors,
  ...screeningErrors,
  ...group,
  ...childErrors,
  ...groupErrors,
  ...serverErrors,
  ...sharingErrors,
  ...tracingErrors,
  ...referrals,
  ...refer,
  ...imports,
  ...devices,
  ...recovery,
  ...intake,
  ...onCall,
  ...figures,
  ...officialFigures,
  ...officialFigureErrors,
  ...findings,
  ...day,
  ...founding,
  ...network,
  ...pages,
  ...parts,
  ...late,
  ...saves,
  ...shell,
  ...team,
  ...ui,
  ...welcome,
}
