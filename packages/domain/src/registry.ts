import { authorConfirmed } from './case/author-confirmed.ts'
import { caseClosed } from './closure/case-closed.ts'
import { caseOpened } from './case/case-opened.ts'
import { caseReopened } from './closure/case-reopened.ts'
import { authorityNotified } from './clock/notice/authority-notified.ts'
import { clockMet } from './clock/clock-met.ts'
import { conflictResolved } from './case/conflict-resolved.ts'
import { essentialRecorded } from './registration/essential-recorded.ts'
import { essentialOpened } from './case/essential-opened.ts'
import { identityRecorded } from './registration/identity-recorded.ts'
import { noteRecorded } from './case/note-recorded.ts'
import { personRegistered } from './registration/person-registered.ts'
import { responsibleAssigned } from './case/responsible-assigned.ts'
import { stayRecorded } from './case/stay-recorded.ts'
import { rowImported } from './registration/row-imported.ts'
import { consentGiven } from './consent/consent-given.ts'
import { consentWithdrawn } from './consent/consent-withdrawn.ts'
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
import type { EntryType } from './journal/entry-type.ts'
import { protectiveNeedRecorded } from './justice/protective-need-recorded.ts'
import { reportDecisionRecorded } from './justice/report-decision-recorded.ts'
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
import { signsRecorded } from './screening/signs-recorded.ts'
import { interviewRecorded } from './screening/interview-recorded.ts'
import { identificationRecorded } from './screening/identification-recorded.ts'
import { exclusionProposed } from './screening/exclusion-proposed.ts'
import { exclusionAnswered } from './screening/exclusion-answered.ts'
import { onwardPathRecorded } from './screening/onward-path-recorded.ts'
import { serviceDelivered } from './service/service-delivered.ts'

/** Every entry type there is; the only such list. */
export const entryTypes: readonly EntryType[] = [
  personRegistered,
  rowImported,
  identityRecorded,
  essentialRecorded,
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
  authorityNotified,
  clockMet,
  signsRecorded,
  interviewRecorded,
  identificationRecorded,
  exclusionProposed,
  exclusionAnswered,
  onwardPathRecorded,
  protectiveNeedRecorded,
  reportDecisionRecorded,
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
