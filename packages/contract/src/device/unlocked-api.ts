import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { addAttachment } from './attachments/add-attachment.ts'
import { openAttachment } from './attachments/open-attachment.ts'
import { attachmentsUnderWay } from './attachments/send-chunks.ts'
import { listCaseOpenings, noteOpening } from './cases/access-log.ts'
import { referralsOf } from './cases/case-referrals.ts'
import { carryOutCommand } from './cases/carry-out.ts'
import {
  exchangeLetters,
  listComplaints,
  recordComplaintStep,
  takeDownComplaint,
} from './complaints/follow-complaints.ts'
import { acceptFocalPoint, proposeFocalPoint, viewFocalPoints } from './complaints/focal-points.ts'
import { listCountedPeople } from './sharing/counted-people.ts'
import {
  checkContributor,
  listContributions,
  makeContribution,
  previewContribution,
} from './counting/contribute.ts'
import { listRecordedFigures } from './official-figures/list-figures.ts'
import { listStudies, openStudy } from './counting/studies.ts'
import { gatherDay } from './cases/gather-day.ts'
import { answerErasure, erasureRequests } from './erasure/answer-erasure.ts'
import { requestErasure } from './erasure/request-erasure.ts'
import { erasuresToTell, putErasuresAway } from './erasure/tell-erasures.ts'
import { packLifeboat } from './store/lifeboat.ts'
import { linesOf } from './cases/lines-of.ts'
import { findPeople } from './cases/find-people.ts'
import { listCases } from './cases/list-cases.ts'
import {
  listNamedReferrals,
  openReferral,
  previewReferral,
} from './synchronisation/referral-lines.ts'
import type { DeviceApi } from './device-api.ts'
import type { SessionView } from './enrolment/enrolment-api.ts'
import { endAgreement, listAgreements, signAgreement } from './directory/agreements.ts'
import { changeGroups } from './directory/change-groups.ts'
import { changeOwnPassphrase } from './enrolment/change-passphrase.ts'
import { describeNetwork, describeOrganisation, viewSession } from './describe-session.ts'
import { findDraft, forgetDraft, saveDraft } from './store/drafts.ts'
import { eraseCase } from './erasure/erase-case.ts'
import { listGatherings } from './gatherings/list-gatherings.ts'
import { openGathering } from './gatherings/open-gathering.ts'
import { findApprovers, readApproversAsked } from './exchange/find-approvers.ts'
import { checkRelease, publishRelease, signReleaseDigest } from './exchange/publish-release.ts'
import { openCase } from './cases/open-case.ts'
import { readLegalDemands } from './cases/read-legal-demands.ts'
import { readReportDecisions } from './cases/read-report-decisions.ts'
import { listLate } from './late/list-late.ts'
import { leaveLateAside, takeUpLate } from './late/take-up-late.ts'
import { confirmRecoveryShares } from './enrolment/recovery-acts.ts'
import { confirmKit, unconfirmedKit } from './store/kept-account.ts'
import { listOpenToOthers } from './sharing/open-to-others.ts'
import { readersOutside } from './sharing/readers-outside.ts'
import { confirmGrantFindings } from './sharing/grant-findings.ts'
import { wentBackRead } from './synchronisation/repair/send-lost.ts'
import { listSetAside, putAway, sendAgain } from './synchronisation/repair/set-aside.ts'
import { readSaveStates } from './synchronisation/save-states.ts'
import type { Unlocked } from './unlocked.ts'

type Rest = Pick<
  DeviceApi,
  | 'saveStates'
  | 'setAside'
  | 'sendAgain'
  | 'putAway'
  | 'confirmWentBack'
  | 'lateEntries'
  | 'takeUpLate'
  | 'leaveLateAside'
  | 'confirmGrantFindings'
  | 'readersOutside'
  | 'openToOthers'
  | 'network'
  | 'organisation'
  | 'changeGroups'
  | 'agreements'
  | 'signAgreement'
  | 'endAgreement'
  | 'openCase'
  | 'caseOpenings'
  | 'addAttachment'
  | 'openAttachment'
  | 'attachmentsUnderWay'
  | 'gatherings'
  | 'focalPoints'
  | 'proposeFocalPoint'
  | 'acceptFocalPoint'
  | 'complaints'
  | 'recordComplaintStep'
  | 'takeDownComplaint'
  | 'openGathering'
  | 'saveDraft'
  | 'findDraft'
  | 'forgetDraft'
  | 'changePassphrase'
  | 'confirmRecoveryShares'
  | 'lifeboat'
  | 'list'
  | 'findByName'
  | 'linesOf'
  | 'searchStanding'
  | 'unconfirmedKit'
  | 'confirmKit'
  | 'myDay'
  | 'openReferral'
  | 'referrals'
  | 'previewReferral'
  | 'countedPeople'
  | 'studies'
  | 'openStudy'
  | 'previewContribution'
  | 'makeContribution'
  | 'contributionsMade'
  | 'recordedFigures'
  | 'checkContributor'
  | 'reportDecisions'
  | 'legalDemands'
  | 'carryOut'
  | 'eraseCase'
  | 'requestErasure'
  | 'erasureRequests'
  | 'erasuresHere'
  | 'putErasuresAway'
  | 'answerErasure'
  | 'publishRelease'
  | 'checkRelease'
  | 'approversAsked'
  | 'findApprovers'
  | 'signReleaseDigest'
>

/** The part of a device that needs open keys; `opened` throws `DeviceLocked` where there are none. */
export function createUnlockedApi(
  opened: () => Unlocked,
  thenSend: <Answer>(saving: Promise<Answer>) => Promise<Answer>,
): { readonly session: () => Promise<SessionView>; readonly rest: Rest } {
  return {
    session: () => viewSession(opened()),
    rest: {
      saveStates: () => readSaveStates(opened()),
      setAside: () => listSetAside(opened()),
      sendAgain: ({ hash }) => thenSend(sendAgain(opened(), hash)),
      putAway: ({ hash }) => putAway(opened(), hash),
      confirmWentBack: async () => {
        await opened().account.store.write([wentBackRead()])
        opened().onChange()
      },
      lateEntries: () => listLate(opened()),
      takeUpLate: ({ hash }) => thenSend(takeUpLate(opened(), hash)),
      leaveLateAside: (input) => thenSend(leaveLateAside(opened(), input)),
      readersOutside: (stream: StreamId) => readersOutside(opened(), stream),
      openToOthers: () => Promise.resolve(listOpenToOthers(opened())),
      confirmGrantFindings: () => confirmGrantFindings(opened()),
      network: () => Promise.resolve(describeNetwork(opened())),
      organisation: () => Promise.resolve(describeOrganisation(opened())),
      changeGroups: (change) => thenSend(changeGroups(opened(), change)),
      agreements: () => Promise.resolve(listAgreements(opened())),
      signAgreement: (terms) => thenSend(signAgreement(opened(), terms)),
      endAgreement: (input) => thenSend(endAgreement(opened(), input)),
      openCase: async (stream: StreamId) => {
        const answer = await openCase(opened(), stream)
        // Written down before it is shown; a full disk keeps nobody from reading.
        const isNoted =
          !isRefusal(answer) && (await noteOpening(opened(), stream).catch(() => false))
        if (isNoted) void thenSend(Promise.resolve(isNoted))
        if (isRefusal(answer)) return answer
        return { ...answer, referrals: await referralsOf(opened(), stream) }
      },
      caseOpenings: (stream: StreamId) => listCaseOpenings(opened(), stream),
      addAttachment: (input) => thenSend(addAttachment(opened(), input)),
      openAttachment: (place) => openAttachment(opened(), place),
      attachmentsUnderWay: () => attachmentsUnderWay(opened()),
      focalPoints: async () => {
        await exchangeLetters(opened())
        return viewFocalPoints(opened())
      },
      proposeFocalPoint: (input) => proposeFocalPoint(opened(), input),
      acceptFocalPoint: (input) => acceptFocalPoint(opened(), input),
      complaints: () => listComplaints(opened()),
      recordComplaintStep: (input) => recordComplaintStep(opened(), input),
      takeDownComplaint: (input) => takeDownComplaint(opened(), input),
      gatherings: (kind) => listGatherings(opened(), kind),
      openGathering: async (stream: StreamId) => {
        const answer = await openGathering(opened(), stream)
        const isNoted =
          !isRefusal(answer) && (await noteOpening(opened(), stream).catch(() => false))
        if (isNoted) void thenSend(Promise.resolve(isNoted))
        return answer
      },
      saveDraft: (name, content) => saveDraft(opened(), name, content),
      findDraft: (name) => findDraft(opened(), name),
      forgetDraft: (name) => forgetDraft(opened(), name),
      changePassphrase: (input) => changeOwnPassphrase(opened(), input),
      lifeboat: () => packLifeboat(opened()),
      list: (query) => listCases(opened(), query),
      findByName: (words) => findPeople(opened(), words),
      linesOf: (streams) => linesOf(opened(), streams),
      searchStanding: () => Promise.resolve(opened().names.standing()),
      unconfirmedKit: () => unconfirmedKit(opened().account.store, opened().account.kept),
      confirmKit: () => confirmKit(opened().account.store),
      myDay: () => gatherDay(opened()),
      openReferral: (stream: StreamId) => openReferral(opened(), stream),
      referrals: () => listNamedReferrals(opened()),
      reportDecisions: () => readReportDecisions(opened()),
      legalDemands: () => readLegalDemands(opened()),
      previewReferral: (input) => previewReferral(opened(), input),
      countedPeople: () => listCountedPeople(opened()),
      studies: () => Promise.resolve(listStudies(opened())),
      openStudy: (study) => thenSend(openStudy(opened(), study)),
      previewContribution: (study) => previewContribution(opened(), study),
      makeContribution: (looked) => thenSend(makeContribution(opened(), looked)),
      contributionsMade: () => listContributions(opened()),
      recordedFigures: () => listRecordedFigures(opened()),
      checkContributor: (file) => Promise.resolve(checkContributor(opened(), file)),
      eraseCase: (order) => eraseCase(opened(), order),
      requestErasure: (input) => thenSend(requestErasure(opened(), input)),
      erasuresHere: () => erasuresToTell(opened()),
      putErasuresAway: () => putErasuresAway(opened()),
      erasureRequests: () => Promise.resolve(erasureRequests(opened())),
      answerErasure: (answer) => thenSend(answerErasure(opened(), answer)),
      publishRelease: (release) => publishRelease(opened(), release),
      checkRelease: (release) => checkRelease(opened(), release),
      approversAsked: () => Promise.resolve(readApproversAsked(opened())),
      findApprovers: (keys) => Promise.resolve(findApprovers(opened(), keys)),
      signReleaseDigest: async (digest) => signReleaseDigest(opened(), digest),
      carryOut: (command, input) => thenSend(carryOutCommand(opened(), command, input)),
      confirmRecoveryShares: (shares) => thenSend(confirmRecoveryShares(opened(), shares)),
    },
  }
}
