import type { AccessRule } from '../access/access-rule.ts'
import { assignResponsibleCommand } from '../case/assign-responsible.ts'
import { closeCaseCommand } from '../closure/close-case.ts'
import { confirmAuthorCommand } from '../case/confirm-author.ts'
import { importPersonCommand } from '../registration/import-person.ts'
import { openCaseCommand } from '../case/open-case.ts'
import { openOnCallCommand } from '../case/open-on-call.ts'
import { recordEssentialCommand } from '../registration/record-essential.ts'
import { recordIdentityCommand } from '../registration/record-identity.ts'
import { addAttachmentCommand } from '../attachment/add-attachment.ts'
import { correctAttachmentCommand } from '../attachment/correct-attachment.ts'
import { recordNoteCommand } from '../case/record-note.ts'
import { recordStayCommand } from '../case/record-stay.ts'
import { openOwnFileCommand } from '../registration/open-own-file.ts'
import { registerPersonCommand } from '../registration/register-person.ts'
import { reopenCaseCommand } from '../closure/reopen-case.ts'
import { resolveConflictCommand } from '../case/resolve-conflict.ts'
import { interviewChildCommand } from '../child/interview/interview-child.ts'
import { recordRepresentationCommand } from '../child/representation/record-representation.ts'
import { recordUrgentMeasureStepCommand } from '../child/urgent-measure/record-urgent-measure-step.ts'
import { recordRightsPlanRowCommand } from '../child/rights-plan/record-rights-plan-row.ts'
import { closeRightsPlanCommand } from '../child/rights-plan/close-rights-plan.ts'
import { settleAgeCommand } from '../child/age/settle-age.ts'
import { handOverChildCommand } from '../child/hand-over/hand-over-child.ts'
import { meetClockCommand } from '../clock/meet-clock.ts'
import { notifyAuthorityCommand } from '../clock/notice/notify-authority.ts'
import { recordAsylumStepCommand } from '../asylum/record-asylum-step.ts'
import { askConsularContactCommand } from '../consulate/ask-consular-contact.ts'
import { recordConsularAnswerCommand } from '../consulate/record-consular-answer.ts'
import { releaseConsularContactCommand } from '../consulate/release-consular-contact.ts'
import { giveConsentCommand } from '../consent/give-consent.ts'
import { withdrawConsentCommand } from '../consent/withdraw-consent.ts'
import { recordFiguresCommand } from '../official-figures/record-figures.ts'
import { recordContributionCommand } from '../counting/contribution/record-contribution.ts'
import { sharePersonCodeCommand } from '../counting/share-person-code.ts'
import { answerErasureCommand } from '../erasure/asked/answer-erasure.ts'
import { orderErasureCommand } from '../erasure/order-erasure.ts'
import { requestErasureCommand } from '../erasure/asked/request-erasure.ts'
import { endGrantCommand } from '../grant/end-grant.ts'
import { issueGrantCommand } from '../grant/issue-grant.ts'
import { dropFromFamilyCommand } from '../family/drop-from-family.ts'
import { linkFamilyCommand } from '../family/link-family.ts'
import { recordBirthCommand } from '../family/record-birth.ts'
import { referFamilyCommand } from '../family/refer-family.ts'
import { beginHouseCommand, describeHouseCommand } from '../house/describe-house.ts'
import { setBedsCommand } from '../house/set-beds.ts'
import { recordEveningSheetCommand } from '../house/record-evening-sheet.ts'
import { endHouseCommand } from '../house/end-house.ts'
import { recordIncidentCommand } from '../house/incident/record-incident.ts'
import { endBedPromiseCommand } from '../house/promise/end-bed-promise.ts'
import { promiseBedCommand } from '../house/promise/promise-bed.ts'
import { answerCapacityCommand } from '../capacity/answer-capacity.ts'
import { askCapacityCommand } from '../capacity/ask-capacity.ts'
import { closeCapacityCommand } from '../capacity/close-capacity.ts'
import { beginShiftCommand } from '../house/shift/begin-shift.ts'
import { dropPlannedShiftCommand } from '../house/shift/drop-planned-shift.ts'
import { planShiftsCommand } from '../house/shift/plan-shifts.ts'
import { handOverShiftCommand } from '../house/shift/hand-over-shift.ts'
import { takeOverShiftCommand } from '../house/shift/take-over-shift.ts'
import { offerStayCommand } from '../house/stay/offer-stay.ts'
import { beginFamilyStayCommand } from '../house/stay/begin-family-stay.ts'
import { offerFamilyStayCommand } from '../house/stay/offer-family-stay.ts'
import { beginStayCommand } from '../house/stay/begin-stay.ts'
import { bookFamilyReturnCommand } from '../return/book-family-return.ts'
import { transportFamilyCommand } from '../service/transport-family.ts'
import { endStayCommand } from '../house/stay/end-stay.ts'
import { refuseBedCommand } from '../house/stay/refuse-bed.ts'
import { awaitBedCommand } from '../house/stay/await-bed.ts'
import { keepFromHouseCommand, letIntoHouseCommand } from '../keep-apart/keep-from-house.ts'
import { keepPeopleApartCommand, letPeopleMeetCommand } from '../keep-apart/keep-people-apart.ts'
import { acceptArrivalCommand } from '../group-intake/accept-arrival.ts'
import { beginGroupIntakeCommand } from '../group-intake/begin-group-intake.ts'
import { endGroupIntakeCommand } from '../group-intake/end-group-intake.ts'
import { giveToManyCommand } from '../group-intake/give-to-many.ts'
import { noteArrivalCommand } from '../group-intake/note-arrival.ts'
import { recordProtectiveNeedCommand } from '../justice/record-protective-need.ts'
import { recordReportDecisionCommand } from '../justice/record-report-decision.ts'
import { answerLegalDemandCommand } from '../legal-demand/answer-legal-demand.ts'
import { completeLegalDemandCommand } from '../legal-demand/complete-legal-demand.ts'
import { decideLegalDemandCommand } from '../legal-demand/decide-legal-demand.ts'
import { noteLegalDemandCommand } from '../legal-demand/note-legal-demand.ts'
import { recordLegalDemandNoticeCommand } from '../legal-demand/record-legal-demand-notice.ts'
import { acceptReferralCommand } from '../referral/accept-referral.ts'
import { declineReferralCommand } from '../referral/decline-referral.ts'
import { finishReferralCommand } from '../referral/finish-referral.ts'
import { openReturnCommand } from '../referral/open-return.ts'
import { recordHumanitarianStayStepCommand } from '../humanitarian-stay/record-humanitarian-stay-step.ts'
import { sendReferralCommand } from '../referral/send-referral.ts'
import { withdrawReferralCommand } from '../referral/withdraw-referral.ts'
import { approveReleaseCommand } from '../release/approve-release.ts'
import { proposeReleaseCommand } from '../release/propose-release.ts'
import { withdrawReleaseProposalCommand } from '../release/withdraw-release-proposal.ts'
import { planContactCommand } from '../follow-up/plan-contact.ts'
import { recordContactAttemptCommand } from '../follow-up/record-contact-attempt.ts'
import { recordFollowUpCommand } from '../follow-up/record-follow-up.ts'
import { agreePaymentCommand } from '../payment/agree-payment.ts'
import { confirmPaymentCommand } from '../payment/confirm-payment.ts'
import { recordPaymentCommand } from '../payment/record-payment.ts'
import { bookReturnCommand } from '../return/book-return.ts'
import { callOffReturnCommand } from '../return/call-off-return.ts'
import { recordReturnLegCommand } from '../return/record-return-leg.ts'
import { recordReturnStepCommand } from '../return/record-return-step.ts'
import { assessBestInterestsCommand } from '../best-interests/assess-best-interests.ts'
import { determineBestInterestsCommand } from '../best-interests/determination/determine-best-interests.ts'
import { followUpDeterminationCommand } from '../best-interests/determination/follow-up-determination.ts'
import { convenePanelCommand } from '../best-interests/panel/convene-panel.ts'
import { recusePanelMemberCommand } from '../best-interests/panel/recuse-panel-member.ts'
import { recordSignsCommand } from '../screening/record-signs.ts'
import { detectPersonCommand } from '../screening/detect-person.ts'
import { recordInterviewCommand } from '../screening/record-interview.ts'
import { recordIdentificationCommand } from '../screening/record-identification.ts'
import { proposeExclusionCommand } from '../screening/propose-exclusion.ts'
import { answerExclusionCommand } from '../screening/answer-exclusion.ts'
import { recordOnwardPathCommand } from '../screening/record-onward-path.ts'
import { approveReunificationCommand } from '../tracing/approve-reunification.ts'
import { recordTracingStepCommand } from '../tracing/record-tracing-step.ts'
import { assessNeedsCommand } from '../need/assess-needs.ts'
import { assessRiskCommand } from '../risk/assess-risk.ts'
import { agreePlanCommand } from '../plan/agree-plan.ts'
import { recordDeathCommand } from '../death/record-death.ts'
import { correctDeathCommand } from '../death/correct-death.ts'
import { askApprovalCommand } from '../approval/ask-approval.ts'
import { answerApprovalCommand } from '../approval/answer-approval.ts'
import { offerTransferCommand } from '../transfer/offer-transfer.ts'
import { answerTransferCommand } from '../transfer/answer-transfer.ts'
import { recordConferenceCommand } from '../conference/record-conference.ts'
import { setTaskCommand } from '../task/set-task.ts'
import { settleTaskCommand } from '../task/settle-task.ts'
import { recordServiceCommand } from '../service/record-service.ts'
import { answerTipCommand } from '../tip/answer-tip.ts'
import { takeTipCommand } from '../tip/take-tip.ts'
import { beginTrainingCommand, describeTrainingCommand } from '../training/describe-training.ts'
import { enrolInTrainingCommand } from '../training/enrol-in-training.ts'
import { issueCertificatesCommand } from '../training/issue-certificates.ts'
import { recordAttendanceCommand } from '../training/record-attendance.ts'
import { withdrawCertificateCommand } from '../training/withdraw-certificate.ts'
import { beginOperationCommand } from '../operation/begin-operation.ts'
import { countOperationCommand } from '../operation/count-operation.ts'
import { endOperationCommand } from '../operation/end-operation.ts'
import { recordOperationCommand } from '../operation/record-operation.ts'
import { screenArrivalCommand } from '../group-intake/screening/screen-arrival.ts'
import { beginVerificationCommand } from '../verification/begin-verification.ts'
import { beginVerificationSheetCommand } from '../verification/begin-verification-sheet.ts'
import { endVerificationCommand } from '../verification/end-verification.ts'
import { recordVerificationChildStepCommand } from '../verification/record-verification-child-step.ts'
import { recordVerificationCommand } from '../verification/record-verification.ts'
import { acceptInterpreterCommand } from '../interpreter/accept-interpreter.ts'
import {
  changeInterpreterCommand,
  listInterpreterCommand,
} from '../interpreter/list-interpreter.ts'
import type { Basis } from '../grant/sharing-basis.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import type { AnyCommand } from './command-definition.ts'

/** Every command there is, by the name that screens and programs use; the only such list. */
export const commands: readonly AnyCommand[] = [
  takeTipCommand,
  answerTipCommand,
  beginTrainingCommand,
  describeTrainingCommand,
  recordAttendanceCommand,
  enrolInTrainingCommand,
  issueCertificatesCommand,
  withdrawCertificateCommand,
  assessNeedsCommand,
  assessRiskCommand,
  agreePlanCommand,
  setTaskCommand,
  settleTaskCommand,
  recordDeathCommand,
  askApprovalCommand,
  answerApprovalCommand,
  offerTransferCommand,
  answerTransferCommand,
  recordConferenceCommand,
  correctDeathCommand,
  registerPersonCommand,
  importPersonCommand,
  recordIdentityCommand,
  recordEssentialCommand,
  addAttachmentCommand,
  correctAttachmentCommand,
  recordNoteCommand,
  recordStayCommand,
  openOwnFileCommand,
  assignResponsibleCommand,
  confirmAuthorCommand,
  resolveConflictCommand,
  closeCaseCommand,
  reopenCaseCommand,
  openCaseCommand,
  openOnCallCommand,
  giveConsentCommand,
  withdrawConsentCommand,
  issueGrantCommand,
  endGrantCommand,
  sendReferralCommand,
  acceptReferralCommand,
  openReturnCommand,
  declineReferralCommand,
  finishReferralCommand,
  withdrawReferralCommand,
  sharePersonCodeCommand,
  recordContributionCommand,
  recordFiguresCommand,
  recordServiceCommand,
  beginGroupIntakeCommand,
  noteArrivalCommand,
  giveToManyCommand,
  acceptArrivalCommand,
  endGroupIntakeCommand,
  notifyAuthorityCommand,
  meetClockCommand,
  recordSignsCommand,
  detectPersonCommand,
  recordInterviewCommand,
  recordIdentificationCommand,
  proposeExclusionCommand,
  answerExclusionCommand,
  recordOnwardPathCommand,
  assessBestInterestsCommand,
  convenePanelCommand,
  recusePanelMemberCommand,
  determineBestInterestsCommand,
  followUpDeterminationCommand,
  recordAsylumStepCommand,
  recordHumanitarianStayStepCommand,
  recordConsularAnswerCommand,
  askConsularContactCommand,
  releaseConsularContactCommand,
  handOverChildCommand,
  recordReturnStepCommand,
  bookReturnCommand,
  callOffReturnCommand,
  recordReturnLegCommand,
  recordFollowUpCommand,
  planContactCommand,
  recordContactAttemptCommand,
  agreePaymentCommand,
  confirmPaymentCommand,
  recordPaymentCommand,
  interviewChildCommand,
  recordRepresentationCommand,
  recordUrgentMeasureStepCommand,
  recordRightsPlanRowCommand,
  closeRightsPlanCommand,
  settleAgeCommand,
  recordReportDecisionCommand,
  noteLegalDemandCommand,
  completeLegalDemandCommand,
  decideLegalDemandCommand,
  answerLegalDemandCommand,
  recordLegalDemandNoticeCommand,
  recordTracingStepCommand,
  approveReunificationCommand,
  linkFamilyCommand,
  dropFromFamilyCommand,
  recordBirthCommand,
  referFamilyCommand,
  keepPeopleApartCommand,
  letPeopleMeetCommand,
  keepFromHouseCommand,
  letIntoHouseCommand,
  beginVerificationCommand,
  recordVerificationCommand,
  recordVerificationChildStepCommand,
  beginVerificationSheetCommand,
  endVerificationCommand,
  beginOperationCommand,
  recordOperationCommand,
  screenArrivalCommand,
  countOperationCommand,
  endOperationCommand,
  listInterpreterCommand,
  changeInterpreterCommand,
  acceptInterpreterCommand,
  beginHouseCommand,
  describeHouseCommand,
  setBedsCommand,
  offerStayCommand,
  beginStayCommand,
  beginFamilyStayCommand,
  offerFamilyStayCommand,
  bookFamilyReturnCommand,
  transportFamilyCommand,
  endStayCommand,
  refuseBedCommand,
  awaitBedCommand,
  recordEveningSheetCommand,
  endHouseCommand,
  recordIncidentCommand,
  endBedPromiseCommand,
  promiseBedCommand,
  answerCapacityCommand,
  askCapacityCommand,
  closeCapacityCommand,
  beginShiftCommand,
  handOverShiftCommand,
  planShiftsCommand,
  dropPlannedShiftCommand,
  takeOverShiftCommand,
  recordProtectiveNeedCommand,
  orderErasureCommand,
  requestErasureCommand,
  answerErasureCommand,
  approveReleaseCommand,
  proposeReleaseCommand,
  withdrawReleaseProposalCommand,
]

const byName = new Map(commands.map((command) => [command.name, command]))

export function findCommand(name: string): AnyCommand | undefined {
  return byName.get(name)
}

/** For `may`. */
export function findAccessRule(command: string): AccessRule | undefined {
  return byName.get(command)?.access
}

/** Whether a member of these groups could have issued a grant that rests on this: by the rules of the commands that issue such. */
export function mayIssue(groups: Iterable<GroupKind>, basis: Basis['kind']): boolean {
  const held = new Set(groups)
  return commands.some(
    ({ access, issues }) =>
      basis !== undefined &&
      issues?.includes(basis) === true &&
      access.groups.some((group) => held.has(group)),
  )
}
