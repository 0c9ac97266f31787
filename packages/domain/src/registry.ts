import { asylumStepRecorded } from './asylum/asylum-step-recorded.ts'
import { childInterviewed } from './child/interview/child-interviewed.ts'
import { representationRecorded } from './child/representation/representation-recorded.ts'
import { urgentMeasureStepRecorded } from './child/urgent-measure/urgent-measure-step-recorded.ts'
import { rightsPlanRowRecorded } from './child/rights-plan/rights-plan-row-recorded.ts'
import { rightsPlanClosed } from './child/rights-plan/rights-plan-closed.ts'
import { ageSettled } from './child/age/age-settled.ts'
import { childHandedOver } from './child/hand-over/child-handed-over.ts'
import { authorConfirmed } from './case/author-confirmed.ts'
import { caseClosed } from './closure/case-closed.ts'
import { caseOpened } from './case/case-opened.ts'
import { caseReopened } from './closure/case-reopened.ts'
import { authorityNotified } from './clock/notice/authority-notified.ts'
import { clockMet } from './clock/clock-met.ts'
import { conflictResolved } from './case/conflict-resolved.ts'
import { humanitarianStayStepRecorded } from './humanitarian-stay/humanitarian-stay-step-recorded.ts'
import { essentialRecorded } from './registration/essential-recorded.ts'
import { essentialOpened } from './case/essential-opened.ts'
import { identityRecorded } from './registration/identity-recorded.ts'
import { attachmentAdded } from './attachment/attachment-added.ts'
import { attachmentCorrected } from './attachment/attachment-corrected.ts'
import { noteRecorded } from './case/note-recorded.ts'
import { personRegistered } from './registration/person-registered.ts'
import { responsibleAssigned } from './case/responsible-assigned.ts'
import { stayRecorded } from './case/stay-recorded.ts'
import { rowImported } from './registration/row-imported.ts'
import { consularAnswerRecorded } from './consulate/consular-answer-recorded.ts'
import { consularContactAsked } from './consulate/consular-contact-asked.ts'
import { consularContactRefused } from './consulate/consular-contact-refused.ts'
import { consularContactReleased } from './consulate/consular-contact-released.ts'
import { deathRecorded } from './death/death-recorded.ts'
import { approvalAsked } from './approval/approval-asked.ts'
import { approvalAnswered } from './approval/approval-answered.ts'
import { caseConferenceHeld } from './conference/case-conference-held.ts'
import { transferOffered } from './transfer/transfer-offered.ts'
import { transferAnswered } from './transfer/transfer-answered.ts'
import { consentGiven } from './consent/consent-given.ts'
import { consentWithdrawn } from './consent/consent-withdrawn.ts'
import { figuresRecorded } from './official-figures/figures-recorded.ts'
import { contributionMade } from './counting/contribution/contribution-made.ts'
import { agreementEnded } from './agreement/agreement-ended.ts'
import { agreementSigned } from './agreement/agreement-signed.ts'
import { studyOpened } from './counting/study/study-opened.ts'
import { erasureAnswered } from './erasure/asked/erasure-answered.ts'
import { erasureCarriedOut } from './erasure/erasure-carried-out.ts'
import { erasureOrdered } from './erasure/erasure-ordered.ts'
import { erasureRequested } from './erasure/asked/erasure-requested.ts'
import { endAsked } from './grant/end-asked.ts'
import { grantChecked } from './grant/grant-checked.ts'
import { grantNarrowed } from './grant/grant-narrowed.ts'
import { grantEnded } from './grant/grant-ended.ts'
import { returnOpened } from './grant/return-opened.ts'
import { returnStopped } from './grant/return-stopped.ts'
import { grantIssued } from './grant/grant-issued.ts'
import { historySealed } from './grant/history-sealed.ts'
import { arrivalAccepted } from './group-intake/arrival-accepted.ts'
import { arrivalNoted } from './group-intake/arrival-noted.ts'
import { givenToMany } from './group-intake/given-to-many.ts'
import { groupIntakeBegun } from './group-intake/group-intake-begun.ts'
import { groupIntakeEnded } from './group-intake/group-intake-ended.ts'
import { arrivalScreened } from './group-intake/screening/arrival-screened.ts'
import { birthRecorded } from './family/birth-recorded.ts'
import { familyLinkDropped } from './family/family-link-dropped.ts'
import { familyLinked } from './family/family-linked.ts'
import { familyMoved } from './family/family-moved.ts'
import { houseDescribed } from './house/house-described.ts'
import { bedsSet } from './house/beds-set.ts'
import { eveningSheetRecorded } from './house/evening-sheet-recorded.ts'
import { incidentNoted } from './house/incident/incident-noted.ts'
import { incidentRecorded } from './house/incident/incident-recorded.ts'
import { houseEnded } from './house/house-ended.ts'
import { bedPromiseEnded } from './house/promise/bed-promise-ended.ts'
import { bedPromised } from './house/promise/bed-promised.ts'
import { capacityAnswered } from './capacity/capacity-answered.ts'
import { capacityAsked } from './capacity/capacity-asked.ts'
import { capacityClosed } from './capacity/capacity-closed.ts'
import { shiftBegun } from './house/shift/shift-begun.ts'
import { plannedShiftDropped } from './house/shift/planned-shift-dropped.ts'
import { shiftPlanned } from './house/shift/shift-planned.ts'
import { shiftHandedOver } from './house/shift/shift-handed-over.ts'
import { shiftTakenOver } from './house/shift/shift-taken-over.ts'
import { stayOffered } from './house/stay/stay-offered.ts'
import { stayBegun } from './house/stay/stay-begun.ts'
import { stayEnded } from './house/stay/stay-ended.ts'
import { bedRefused } from './house/stay/bed-refused.ts'
import { bedAwaited } from './house/stay/bed-awaited.ts'
import { sleepingPlaceRecorded } from './house/stay/sleeping-place-recorded.ts'
import { interpreterAccepted } from './interpreter/interpreter-accepted.ts'
import { operationEnded } from './operation/operation-ended.ts'
import { operationRecorded } from './operation/operation-recorded.ts'
import { operationSheetCounted } from './operation/operation-sheet-counted.ts'
import { verificationChildStepRecorded } from './verification/verification-child-step-recorded.ts'
import { verificationEnded } from './verification/verification-ended.ts'
import { verificationRecorded } from './verification/verification-recorded.ts'
import { interpreterListed } from './interpreter/interpreter-listed.ts'
import { attendanceRecorded } from './training/attendance-recorded.ts'
import { certificateWithdrawn } from './training/certificate-withdrawn.ts'
import { certificatesIssued } from './training/certificates-issued.ts'
import { tipAnswered } from './tip/tip-answered.ts'
import { tipTaken } from './tip/tip-taken.ts'
import { trainingDescribed } from './training/training-described.ts'
import type { EntryType } from './journal/entry-type.ts'
import { keepApartLifted } from './keep-apart/keep-apart-lifted.ts'
import { keepApartRecorded } from './keep-apart/keep-apart-recorded.ts'
import { protectiveNeedRecorded } from './justice/protective-need-recorded.ts'
import { reportDecisionRecorded } from './justice/report-decision-recorded.ts'
import { legalDemandAnswered } from './legal-demand/legal-demand-answered.ts'
import { legalDemandDecided } from './legal-demand/legal-demand-decided.ts'
import { legalDemandNoted } from './legal-demand/legal-demand-noted.ts'
import { legalDemandNoticeRecorded } from './legal-demand/legal-demand-notice-recorded.ts'
import { lateEntryLeftAside } from './late/late-entry-left-aside.ts'
import { lateEntryTakenUp } from './late/late-entry-taken-up.ts'
import { networkFounded } from './network/network-founded.ts'
import { organisationAdmitted } from './network/organisation-admitted.ts'
import { organisationSuspended } from './network/organisation-suspended.ts'
import { thresholdChanged } from './network/threshold-changed.ts'
import { deviceCertified } from './organisation/device-certified.ts'
import { deviceRevoked } from './organisation/device-revoked.ts'
import { groupCreated } from './organisation/group-created.ts'
import { groupJoined } from './organisation/group-joined.ts'
import { groupKeyRotated } from './organisation/group-key-rotated.ts'
import { memberAdmitted } from './organisation/member-admitted.ts'
import { memberRemoved } from './organisation/member-removed.ts'
import { memberRestored } from './organisation/member-restored.ts'
import { organisationFounded } from './organisation/organisation-founded.ts'
import { profileSet } from './organisation/profile-set.ts'
import { readingRulesSet } from './organisation/reading-rules-set.ts'
import { recoveryPrepared } from './organisation/recovery-prepared.ts'
import { referralAccepted } from './referral/referral-accepted.ts'
import { referralDeclined } from './referral/referral-declined.ts'
import { referralFinished } from './referral/referral-finished.ts'
import { referralSent } from './referral/referral-sent.ts'
import { referralWithdrawn } from './referral/referral-withdrawn.ts'
import { releaseApproved } from './release/release-approved.ts'
import { releaseProposalWithdrawn } from './release/release-proposal-withdrawn.ts'
import { releaseProposed } from './release/release-proposed.ts'
import { bestInterestsAssessed } from './best-interests/best-interests-assessed.ts'
import { bestInterestsDetermined } from './best-interests/determination/best-interests-determined.ts'
import { determinationFollowedUp } from './best-interests/determination/determination-followed-up.ts'
import { panelConvened } from './best-interests/panel/panel-convened.ts'
import { panelMemberRecused } from './best-interests/panel/panel-member-recused.ts'
import { contactAttempted } from './follow-up/contact-attempted.ts'
import { followUpVisited } from './follow-up/follow-up-visited.ts'
import { paymentRecorded } from './payment/payment-recorded.ts'
import { returnBooked } from './return/return-booked.ts'
import { returnCalledOff } from './return/return-called-off.ts'
import { returnLegRecorded } from './return/return-leg-recorded.ts'
import { returnStepRecorded } from './return/return-step-recorded.ts'
import { signsRecorded } from './screening/signs-recorded.ts'
import { interviewRecorded } from './screening/interview-recorded.ts'
import { identificationRecorded } from './screening/identification-recorded.ts'
import { exclusionProposed } from './screening/exclusion-proposed.ts'
import { exclusionAnswered } from './screening/exclusion-answered.ts'
import { onwardPathRecorded } from './screening/onward-path-recorded.ts'
import { tracingStepRecorded } from './tracing/tracing-step-recorded.ts'
import { needsAssessed } from './need/needs-assessed.ts'
import { riskAssessed } from './risk/risk-assessed.ts'
import { planAgreed } from './plan/plan-agreed.ts'
import { taskSet } from './task/task-set.ts'
import { taskSettled } from './task/task-settled.ts'
import { serviceDelivered } from './service/service-delivered.ts'

/** Every entry type there is; the only such list. */
export const entryTypes: readonly EntryType[] = [
  needsAssessed,
  riskAssessed,
  planAgreed,
  taskSet,
  taskSettled,
  deathRecorded,
  approvalAsked,
  approvalAnswered,
  transferOffered,
  transferAnswered,
  caseConferenceHeld,
  personRegistered,
  rowImported,
  identityRecorded,
  essentialRecorded,
  attachmentAdded,
  attachmentCorrected,
  noteRecorded,
  responsibleAssigned,
  stayRecorded,
  authorConfirmed,
  conflictResolved,
  caseClosed,
  caseReopened,
  consentGiven,
  consentWithdrawn,
  serviceDelivered,
  groupIntakeBegun,
  arrivalNoted,
  givenToMany,
  arrivalAccepted,
  groupIntakeEnded,
  arrivalScreened,
  authorityNotified,
  clockMet,
  signsRecorded,
  interviewRecorded,
  identificationRecorded,
  exclusionProposed,
  exclusionAnswered,
  onwardPathRecorded,
  tracingStepRecorded,
  returnStepRecorded,
  returnBooked,
  returnCalledOff,
  returnLegRecorded,
  familyLinked,
  familyLinkDropped,
  familyMoved,
  birthRecorded,
  followUpVisited,
  contactAttempted,
  paymentRecorded,
  keepApartRecorded,
  keepApartLifted,
  asylumStepRecorded,
  humanitarianStayStepRecorded,
  consularAnswerRecorded,
  consularContactAsked,
  consularContactReleased,
  consularContactRefused,
  childHandedOver,
  bestInterestsAssessed,
  panelConvened,
  panelMemberRecused,
  bestInterestsDetermined,
  determinationFollowedUp,
  interpreterListed,
  verificationRecorded,
  verificationChildStepRecorded,
  verificationEnded,
  operationRecorded,
  operationSheetCounted,
  operationEnded,
  interpreterAccepted,
  trainingDescribed,
  tipTaken,
  tipAnswered,
  attendanceRecorded,
  certificatesIssued,
  certificateWithdrawn,
  houseDescribed,
  bedsSet,
  stayOffered,
  stayBegun,
  stayEnded,
  bedRefused,
  bedAwaited,
  sleepingPlaceRecorded,
  eveningSheetRecorded,
  incidentRecorded,
  incidentNoted,
  houseEnded,
  bedPromiseEnded,
  bedPromised,
  capacityAnswered,
  capacityAsked,
  capacityClosed,
  shiftBegun,
  shiftHandedOver,
  shiftPlanned,
  plannedShiftDropped,
  shiftTakenOver,
  childInterviewed,
  representationRecorded,
  urgentMeasureStepRecorded,
  rightsPlanRowRecorded,
  rightsPlanClosed,
  ageSettled,
  protectiveNeedRecorded,
  reportDecisionRecorded,
  legalDemandNoted,
  legalDemandDecided,
  legalDemandAnswered,
  legalDemandNoticeRecorded,
  grantIssued,
  returnOpened,
  returnStopped,
  endAsked,
  grantChecked,
  grantNarrowed,
  grantEnded,
  historySealed,
  referralSent,
  referralAccepted,
  referralDeclined,
  referralFinished,
  referralWithdrawn,
  organisationFounded,
  memberAdmitted,
  memberRemoved,
  memberRestored,
  deviceCertified,
  deviceRevoked,
  groupCreated,
  groupKeyRotated,
  groupJoined,
  readingRulesSet,
  profileSet,
  recoveryPrepared,
  networkFounded,
  organisationAdmitted,
  organisationSuspended,
  thresholdChanged,
  releaseApproved,
  releaseProposalWithdrawn,
  releaseProposed,
  studyOpened,
  agreementSigned,
  agreementEnded,
  contributionMade,
  figuresRecorded,
  erasureOrdered,
  erasureCarriedOut,
  erasureRequested,
  erasureAnswered,
  caseOpened,
  essentialOpened,
  lateEntryTakenUp,
  lateEntryLeftAside,
]

const byName = new Map(entryTypes.map((entryType) => [entryType.type, entryType]))

/** Undefined for a type that a newer version wrote. */
export function findEntryType(type: string): EntryType | undefined {
  return byName.get(type)
}
