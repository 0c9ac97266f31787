import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { carryOut } from '../command/command-definition.ts'
import { commands } from '../command/commands.ts'
import type { Situation } from '../command/situation.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import { arrivalNoted } from '../group-intake/arrival-noted.ts'
import { groupIntakeBegun } from '../group-intake/group-intake-begun.ts'
import { inventedPicture } from '../testing/invented-picture.ts'
import { houseAsked } from '../testing/capacity-question.ts'
import { FirstNight, asha, country, plainShelter } from '../testing/first-night.ts'
import { Story, firstNight, inventedHash, inventedId } from '../testing/story.ts'
import { homeToGrandmother, threeOfTwoAgencies } from '../testing/girl-and-panel.ts'
import { InterpreterListedHere } from '../testing/interpreter-listed-here.ts'
import { TipHere } from '../testing/tip-here.ts'
import { TrainingHere } from '../testing/training-here.ts'
import { certificatesIssued } from '../training/certificates-issued.ts'
import { OperationHere } from '../testing/operation-here.ts'
import { VerificationByOrder } from '../testing/verification-by-order.ts'
import { FamilyOf } from '../testing/family-of.ts'
import { HouseAtNight, facilityTypes } from '../testing/house-at-night.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { reportDecisionRecorded } from './report-decision-recorded.ts'

const decisions = reportDecisionRecorded.fields.decision.kind.values ?? []

/** A course with somebody who attended and a certificate that stands. */
function trainingHere(): TrainingHere {
  const here = new TrainingHere()
  here.came(82)
  const participation = here.came(83)
  here.story.write(
    certificatesIssued,
    { certificates: [{ participation, number: 'C-1', validUntil: '2028-11-22' }] },
    { by: asha },
  )
  return here
}

/** Anything that could ever be written in justice about her. */
const justice = fc.array(
  fc.record({
    decision: fc.constantFrom(...decisions),
    authority: fc.string(),
    fileNumber: fc.string(),
    words: fc.string(),
    informedOfRights: fc.boolean(),
  }),
  { maxLength: 4 },
)

/** The same in the case's own stream, as a faulty client might write it: the worst case. */
function entriesOf(night: FirstNight, written: readonly object[]): OpenedEntry[] {
  const strayed = written.flatMap((content) => [
    { type: 'report-decision-recorded', content: { case: night.case, ...content } },
    // Nor whether an authority wants to know of her, and what it was answered (W14).
    { type: 'legal-demand-noted', content: { demandWhat: night.case, demandedParts: ['care'] } },
    {
      type: 'legal-demand-decided',
      content: { demandAnswer: 'hand-over', demandCounsel: 'x', decidedParts: ['care'] },
    },
  ])
  return strayed.map(({ type, content }, index) => ({
    kind: 'entry',
    hash: inventedHash(90_000 + index),
    parents: [],
    id: inventedId(90_000 + index) as never,
    stream: night.case,
    organisation: asha.organisation,
    member: asha.member,
    device: asha.device,
    recordedAt: firstNight,
    facts: { family: 'case' },
    header: { type, version: 1, occurredAt: undefined },
    content: { justice: content },
    sealedParts: 0,
    standing: 'confirmed',
  }))
}

const arrivals = new Story(70)
arrivals.write(groupIntakeBegun, { name: 'x' }, { by: asha })
arrivals.write(arrivalNoted, { arrival: inventedId(71), wristband: '1' }, { by: asha })

/** An input for each command that decides about help, sharing, priority or closure. */
function inputs(
  night: FirstNight,
  {
    house,
    interpreter,
    family,
    training,
    verification,
    tip,
    operation,
  }: Readonly<
    Record<
      'house' | 'interpreter' | 'family' | 'training' | 'verification' | 'tip' | 'operation',
      string
    >
  >,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const {
    organisation: _o,
    member: _m,
    at: _at,
    newId: _n,
    newStreamId: _s,
    ...referral
  } = night.asksShelter()
  const stream = { case: night.case }
  return {
    'register-person': { ageGroup: 'adult' },
    'import-person': { ...stream, standard: 'HTCDS 2.0', content: 'ab'.repeat(32) },
    'record-identity': { ...stream, givenNames: 'Ix' },
    'record-essential': { ...stream, pregnancy: 'yes' },
    'add-attachment': { ...stream, compartment: 'care', picture: inventedPicture('a door') },
    'correct-attachment': {
      ...stream,
      attachment: 'ab'.repeat(32),
      compartment: 'care',
      caption: 'another door',
    },
    'record-note': { ...stream, care: 'ate' },
    'assign-responsible': { ...stream, responsible: inventedId(3) },
    'confirm-author': { ...stream, entries: [] },
    'resolve-conflict': { ...stream, field: 'givenNames', keepBoth: true },
    'close-case': { ...stream, reason: 'other', summary: 'x', reopeningExplained: true },
    'reopen-case': { ...stream, reason: 'came-back' },
    'open-case': { ...stream, sitting: inventedId(1), compartments: ['care'], log: inventedId(2) },
    'open-on-call': { ...stream, reason: 'x' },
    'give-consent': {
      ...stream,
      sitting: inventedId(4),
      givenBy: 'person',
      limitsRead: true,
      howGiven: 'spoken',
      answers: [{ purpose: 'family', compartments: ['care'], answer: 'given' }],
    },
    'open-own-file': { ...stream, ageGroup: 'adult', asked: true },
    'record-stay': { ...stream, stays: 'no-own-file' },
    'withdraw-consent': { ...stream, everything: true },
    'issue-grant': {
      ...stream,
      purpose: 'referral',
      recipientOrganisation: referral.recipientOrganisation,
      recipientGroup: referral.recipientGroup,
      feed: referral.feed,
      compartments: ['care'],
    },
    'end-grant': { grant: inventedId(7) },
    'send-referral': referral,
    'accept-referral': { referral: inventedId(8) },
    'open-return': { referral: inventedId(8) },
    'decline-referral': { referral: inventedId(8), reason: 'too-far' },
    'finish-referral': { referral: inventedId(8) },
    'withdraw-referral': { referral: inventedId(8) },
    'share-person-code': {
      ...stream,
      referral: inventedId(8),
      recipientGroup: inventedId(5),
      feed: inventedId(6),
    },
    'record-signs': { ...stream, signs: ['afraid'] },
    'detect-person': { ageGroup: 'adult', signs: ['afraid'] },
    'record-contribution': {
      study: inventedId(7),
      studyDigest: 'a'.repeat(64),
      contribution: inventedId(8),
      rows: 1,
      leftOut: 0,
      fileDigest: 'b'.repeat(64),
      madeAt: firstNight,
    },
    'record-figures': { figureFile: '{}' },
    'record-interview': { ...stream, topics: ['exploitation'], acts: { recruit: 'yes' } },
    'record-identification': {
      ...stream,
      standing: 'presumed',
      ground: 'professional-judgement',
      identificationReason: 'x',
    },
    'propose-exclusion': { ...stream, exclusionReason: 'x', screeningOutcome: 'inconclusive' },
    'answer-exclusion': { ...stream, proposal: inventedId(9), exclusionAnswer: 'agrees' },
    'record-onward-path': { ...stream, onwardTo: ['health-care'] },
    'record-asylum-step': { ...stream, asylumStep: 'wish-expressed' },
    'record-humanitarian-stay-step': { ...stream, stayStep: 'requested' },
    'record-consular-answer': { ...stream, consularTold: 'yes', consularWish: 'wants' },
    'ask-consular-contact': { ...stream, consularAct: 'notify' },
    'release-consular-contact': {
      ...stream,
      consularRequest: inventedId(9),
      consularRelease: 'released',
    },
    'interview-child': { ...stream, childTopics: ['identity'] },
    'record-representation': { ...stream, representationConflict: 'alleged-exploiter' },
    'record-urgent-measure-step': { ...stream, urgentStep: 'requested' },
    'record-rights-plan-row': { ...stream, childRight: 'health', rightState: 'guaranteed' },
    'close-rights-plan': { ...stream, planClosedWhy: 'x' },
    'settle-age': { ...stream, ageGroup: 'child' },
    'hand-over-child': { ...stream, handOverState: 'handed-over' },
    'record-return-step': { ...stream, returnStep: 'reception', receptionConfirmed: 'yes' },
    'book-return': { ...stream, travelsOn: '2026-12-01' },
    'call-off-return': { ...stream, calledOffBy: 'person' },
    'record-follow-up': { ...stream, visitKind: 'extra', exploitedAgain: 'yes' },
    'plan-contact': { ...stream, attemptChannel: 'telephone' },
    'record-contact-attempt': { ...stream, attemptChannel: 'message' },
    'agree-payment': {
      ...stream,
      paymentKind: 'grant',
      payeeCode: 'P-1',
      money: { amount: 900, currency: 'XTS' },
    },
    'confirm-payment': { ...stream, ofPayment: inventedId(9) },
    'record-payment': { ...stream, payment: 'paid', paymentKind: 'cash', payeeCode: 'P-1' },
    'record-return-leg': { ...stream, leg: 'arrived' },
    'assess-needs': { ...stream, cannotWait: ['shelter'] },
    'assess-risk': { ...stream, riskLevels: { life: 'high' } },
    'assess-best-interests': { ...stream, heard: 'alone' },
    'convene-panel': { ...stream, panelMembers: threeOfTwoAgencies },
    'recuse-panel-member': { ...stream, panel: inventedId(9), recusedSeat: 2 },
    'determine-best-interests': { ...stream, panel: inventedId(9), ...homeToGrandmother },
    'follow-up-determination': {
      ...stream,
      determination: inventedId(9),
      determinationStep: 'new-facts',
    },
    'agree-plan': {
      ...stream,
      planGoals: ['work'],
      planAnswer: 'agreed',
      planSteps: [{ what: 'call', who: 'us', by: '2026-12-01' }],
    },
    'set-task': { ...stream, protectedTaskKind: 'statement' },
    'ask-approval': { ...stream, approvalOf: 'closure' },
    'answer-approval': { ...stream, approval: inventedId(9), approvalAnswer: 'approves' },
    'offer-transfer': { ...stream, transferTo: inventedId(102) },
    'answer-transfer': { ...stream, transfer: inventedId(9), transferAnswer: 'accepted' },
    'record-conference': { ...stream, conferenceTook: [{ agency: 'x' }] },
    'record-death': { ...stream, diedOn: '2026-11-22' },
    'correct-death': { ...stream, errorWords: 'x' },
    'settle-task': { ...stream, task: inventedId(9), taskOutcome: 'done' },
    'record-service': { ...stream, service: 'shelter', status: 'authorised' },
    'notify-authority': { ...stream, deadline: 'tell-of-child', how: 'by-telephone' },
    'meet-clock': { ...stream, deadline: 'appointment', answer: 'done' },
    'order-erasure': { ...stream, scope: 'everything', ground: 'her-request' },
    'request-erasure': {
      grant: inventedId(7),
      answerFeed: inventedId(5),
      answerGroup: inventedId(6),
    },
    'answer-erasure': { grant: inventedId(7), answer: 'kept', keptBecause: 'own-record' },
    'approve-release': {
      titleEs: 'x',
      titleEn: 'x',
      edition: 1,
      cutOff: '2026',
      checksum: 'c'.repeat(64),
      threshold: 10,
      disclosureChecked: true,
    },
    'propose-release': {
      titleEs: 'x',
      titleEn: 'x',
      edition: 1,
      cutOff: '2026',
      contentDigest: 'c'.repeat(64),
      threshold: 10,
      disclosureChecked: true,
      confirmBy: 2_000_000_000_000,
    },
    'withdraw-release-proposal': { proposal: inventedId(9), withdrawnBecause: 'x' },
    'record-tracing-step': { ...stream, tracingStep: 'asked', askedBy: 'person' },
    'approve-reunification': { ...stream, search: inventedId(9) },
    'link-family': { ...stream, memberKind: 'left-at-home' },
    'drop-from-family': {
      gathering: arrivals.stream,
      cases: [],
      familyMember: inventedId(9),
      droppedBecause: 'suspect',
    },
    'record-birth': { ...stream, givenNames: 'Sol' },
    'refer-family': {
      ...referral,
      case: undefined,
      cases: [night.case],
      gathering: family,
    },
    'transport-family': { cases: [night.case], gathering: family, status: 'requested' },
    'book-family-return': { cases: [night.case], gathering: family, travelsOn: '2026-12-01' },
    'offer-family-stay': {
      cases: [night.case],
      rooms: ['women'],
      gathering: house,
      gatherings: [family],
      holdUntil: firstNight + 3_600_000,
    },
    'begin-family-stay': {
      cases: [night.case],
      rooms: ['women'],
      gathering: house,
      gatherings: [family],
      stayFreely: [night.case],
      canCommunicate: 'yes',
    },
    'keep-people-apart': { ...stream, otherCase: inventedId(6) },
    'let-people-meet': { ...stream, otherCase: inventedId(6) },
    'keep-from-house': { ...stream, notInHouse: inventedId(6) },
    'let-into-house': { ...stream, notInHouse: inventedId(6) },
    'begin-group-intake': { name: 'x' },
    'note-arrival': { gathering: arrivals.stream, wristband: '1' },
    'give-to-many': { gathering: arrivals.stream, arrivals: [inventedId(71)], what: 'meal' },
    'screen-arrival': {
      gathering: arrivals.stream,
      arrival: inventedId(71),
      rowResult: 'presumed',
      destination: 'shelter',
    },
    'accept-arrival': { gathering: arrivals.stream, arrival: inventedId(71) },
    'end-group-intake': { gathering: arrivals.stream, eraseFrom: '2026-12-22' },
    'take-tip': { tipWhat: 'x' },
    'answer-tip': { gathering: tip, tipAnswer: 'case' },
    'begin-training': { courseName: 'x' },
    'describe-training': { gathering: training, courseName: 'x' },
    'record-attendance': {
      gathering: training,
      participations: [{ participation: inventedId(81), attendance: 'attended' }],
    },
    'enrol-in-training': { gathering: training },
    'issue-certificates': {
      gathering: training,
      certificates: [{ participation: inventedId(82), number: 'C-2', validUntil: '2028-11-22' }],
    },
    'withdraw-certificate': {
      gathering: training,
      certificateNumber: 'C-1',
      withdrawnBecause: 'x',
    },
    'list-interpreter': { interpreterCode: 'I-1', interpreterLanguages: ['mam'] },
    'change-interpreter': {
      gathering: interpreter,
      interpreterCode: 'I-1',
      interpreterLanguages: ['mam'],
    },
    'accept-interpreter': { ...stream, gathering: interpreter, interpreterAnswer: 'no' },
    'begin-verification': { verificationKind: 'verification-visit' },
    'record-verification': { gathering: verification, copyLeft: 'yes' },
    'record-verification-child-step': {
      gathering: verification,
      verificationChildStep: 'notice',
    },
    'begin-verification-sheet': { gathering: verification, name: 'x' },
    'begin-operation': { operationTitle: 'x' },
    'record-operation': { gathering: operation, operationBasis: 'x' },
    'count-operation': { gathering: operation, gatherings: [arrivals.stream] },
    'end-operation': { gathering: operation, gatherings: [arrivals.stream] },
    'end-verification': { gathering: verification, verificationResults: ['nothing-found'] },
    'begin-house': { houseName: 'x', facilityType: 'shelter' },
    'describe-house': { gathering: house, houseName: 'x', facilityType: 'shelter' },
    'set-beds': { gathering: house, rooms: [{ room: '1', roomFor: 'women', beds: 2 }] },
    'ask-capacity': {
      bedFor: 'women',
      bedsWanted: 1,
      nightsWanted: 3,
      bedsFrom: '2026-11-22',
      askedUntil: firstNight + 3_600_000,
      asked: [houseAsked()],
      returnGroup: inventedId(63),
      returnFeed: inventedId(64),
    },
    'answer-capacity': { gathering: house, capacityAnswer: 'none' },
    'close-capacity': { gatherings: [house], capacityClosedBecause: 'not-needed' },
    'promise-bed': {
      gathering: house,
      room: 'women',
      bedsPromised: 1,
      holdUntil: firstNight + 3_600_000,
    },
    'end-bed-promise': {
      gathering: house,
      promise: inventedId(72),
      promiseEndedBecause: 'not-needed',
    },
    'offer-stay': {
      ...stream,
      gathering: house,
      room: 'women',
      holdUntil: firstNight + 3_600_000,
    },
    'begin-stay': {
      ...stream,
      gathering: house,
      room: 'women',
      staysVoluntarily: 'yes',
      canCommunicate: 'yes',
    },
    'end-stay': {
      ...stream,
      gathering: house,
      stay: inventedId(71),
      stayEndedBecause: 'moved-on',
    },
    'refuse-bed': { gathering: house, cases: [night.case], bedRefusedBecause: 'full' },
    'record-evening-sheet': { gathering: house, sheetCode: 'K-7F3', sheet: 'printed' },
    'end-house': { gathering: house },
    'record-incident': {
      gathering: house,
      cases: [night.case],
      incidentPeople: [{ case: night.case, part: 'threatened' }],
    },
    'hand-over-shift': { gathering: house, shiftWords: 'x' },
    'plan-shifts': {
      gathering: house,
      plannedMember: inventedId(72),
      plannedFrom: firstNight,
      plannedUntil: firstNight + 3_600_000,
    },
    'drop-planned-shift': { gathering: house, plannedShift: inventedId(71) },
    'begin-shift': { gathering: house, shiftOnCall: 'x' },
    'take-over-shift': { gathering: house, handOver: inventedId(71) },
    'note-legal-demand': { demandWhat: 'x' },
    'complete-legal-demand': { demand: inventedId(73), demandWhat: 'x' },
    'decide-legal-demand': {
      demand: inventedId(73),
      demandAnswer: 'refuse',
      demandCounsel: 'x',
      demandReason: 'x',
    },
    'answer-legal-demand': { demand: inventedId(73), demandOutcome: 'taken' },
    'record-legal-demand-notice': {
      demand: inventedId(73),
      noticeTo: 'person',
      noticeState: 'told',
    },
    'await-bed': { ...stream, gathering: house, awaits: 'yes' },
    'record-protective-need': { ...stream, needs: ['escort'] },
  }
}

test('BR-21: whatever is in justice, every decision about her comes out byte for byte the same', () => {
  const night = new FirstNight().agrees()
  const own = night.story.of(night.case)
  const house = new HouseAtNight()
  const interpreter = new InterpreterListedHere()
  const family = new FamilyOf(night.case)
  const training = trainingHere()
  const verification = new VerificationByOrder()
  const tip = new TipHere()
  const operation = new OperationHere()
  const inputOf = inputs(night, {
    house: house.stream,
    interpreter: interpreter.stream,
    family: family.stream,
    training: training.stream,
    verification: verification.stream,
    tip: tip.stream,
    operation: operation.stream,
  })
  const deciding = commands.filter(({ name }) => name !== 'record-report-decision')
  const outcomes = (extra: readonly OpenedEntry[]): string => {
    const situation: Situation = {
      caseFile: foldCase([...own, ...extra]),
      grants: night.grants(),
      recipient: plainShelter,
      caseFiles: new Map([[night.case, foldCase([...own, ...extra])]]),
      gatherings: new Map([
        [family.stream, family.file],
        [arrivals.stream, foldGathering(arrivals.entries)],
      ]),
      country: { ...country, facilityTypes },
    }
    return JSON.stringify(
      deciding.map((command) => {
        let drawn = 0
        const author = {
          organisation: asha.organisation,
          member: asha.member as never,
          at: firstNight,
          newId: () => inventedId((drawn += 1)),
          newStreamId: () => inventedId((drawn += 1)),
        }
        const input = inputOf[command.name]
        if (!input) throw new Error(`no input for ${command.name}`)
        const known = [house, interpreter, family, training, verification, tip, operation].find(
          ({ stream }) => stream === input['gathering'],
        )
        const entries = known?.story.entries ?? arrivals.entries
        const about = { ...situation, gathering: foldGathering(entries) }
        const outcome = carryOut(command, about, input, author)
        return outcome.kind === 'refused' ? outcome : outcome.entries.map(({ content }) => content)
      }),
    )
  }
  const without = outcomes([])
  expect(without).toContain('shelter')
  expect(without).toContain('staysVoluntarily')
  fc.assert(
    fc.property(justice, (written) => {
      expect(outcomes(entriesOf(night, written))).toBe(without)
    }),
    { numRuns: 60 },
  )
})
