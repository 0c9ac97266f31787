import { returnLegRecorded } from '../return/return-leg-recorded.ts'
import { returnCalledOff } from '../return/return-called-off.ts'
import { returnBooked } from '../return/return-booked.ts'
import { returnStepRecorded } from '../return/return-step-recorded.ts'
import fc from 'fast-check'
import { writeOfPanel } from './arbitrary-panel.ts'
import { writeOfChild } from './arbitrary-child.ts'
import { attachmentAdded } from '../attachment/attachment-added.ts'
import { attachmentCorrected } from '../attachment/attachment-corrected.ts'
import { asylumStepRecorded } from '../asylum/asylum-step-recorded.ts'
import { authorConfirmed } from '../case/author-confirmed.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { clockMet } from '../clock/clock-met.ts'
import { authorityNotified } from '../clock/notice/authority-notified.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { personRegistered } from '../registration/person-registered.ts'
import { approvalAsked } from '../approval/approval-asked.ts'
import { approvalAnswered } from '../approval/approval-answered.ts'
import { transferOffered } from '../transfer/transfer-offered.ts'
import { transferAnswered } from '../transfer/transfer-answered.ts'
import { deathRecorded } from '../death/death-recorded.ts'
import { consentGiven } from '../consent/consent-given.ts'
import { consentWithdrawn } from '../consent/consent-withdrawn.ts'
import { consularAnswerRecorded } from '../consulate/consular-answer-recorded.ts'
import { consularContactAsked } from '../consulate/consular-contact-asked.ts'
import { consularContactReleased } from '../consulate/consular-contact-released.ts'
import { humanitarianStayStepRecorded } from '../humanitarian-stay/humanitarian-stay-step-recorded.ts'
import { headsOf } from '../journal/causal-order.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { incidentNoted } from '../house/incident/incident-noted.ts'
import { sleepingPlaceRecorded } from '../house/stay/sleeping-place-recorded.ts'
import { interpreterAccepted } from '../interpreter/interpreter-accepted.ts'
import { keepApartLifted } from '../keep-apart/keep-apart-lifted.ts'
import { keepApartRecorded } from '../keep-apart/keep-apart-recorded.ts'
import { identificationRecorded } from '../screening/identification-recorded.ts'
import { interviewRecorded } from '../screening/interview-recorded.ts'
import { planAgreed } from '../plan/plan-agreed.ts'
import { taskSet } from '../task/task-set.ts'
import { taskSettled } from '../task/task-settled.ts'
import { needsAssessed } from '../need/needs-assessed.ts'
import { riskAssessed } from '../risk/risk-assessed.ts'
import { riskLevels } from '../risk/risk-codes.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { tracingStepRecorded } from '../tracing/tracing-step-recorded.ts'
import { inventedPicture } from './invented-picture.ts'
import { Story, inventedId, pen } from './story.ts'

const names = ['Xóchitl', 'Ixchel', 'Itzel', 'Citlali']
const things = ['peanuts', 'penicillin', 'latex']

type Step =
  | { readonly kind: 'meet'; readonly device: number; readonly other: number }
  | {
      readonly kind: 'write'
      readonly device: number
      readonly what: number
      readonly value: number
      readonly intake: boolean
    }

const device = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('meet' as const), device, other: device }),
  fc.record({
    kind: fc.constant('write' as const),
    device,
    what: fc.nat(34),
    value: fc.nat(3),
    intake: fc.boolean(),
  }),
)

/** Histories of one case written by four devices of two organisations that meet now and then. */
export const arbitraryCase: fc.Arbitrary<readonly OpenedEntry[]> = fc
  .array(step, { minLength: 1, maxLength: 30, size: 'max' })
  .map(tell)

/** Histories of exactly so many entries. */
export function caseOfLength(entries: number): fc.Arbitrary<readonly OpenedEntry[]> {
  return fc
    .array(step, { minLength: entries * 3, maxLength: entries * 3, size: 'max' })
    .map((steps) => tell(steps).slice(0, entries))
}

function tell(steps: readonly Step[]): readonly OpenedEntry[] {
  const story = new Story()
  const begun = story.write(
    personRegistered,
    { ageGroup: 'adult', urgency: 'urgent', registeredOn: '2026-11-22', givenNames: 'Invented' },
    { by: pen(10, 100) },
  )
  const known = [0, 1, 2, 3].map(() => new Set<OpenedEntry>([begun]))
  for (const each of steps) {
    const mine = known[each.device] ?? new Set()
    if (each.kind === 'meet') for (const entry of known[each.other] ?? []) mine.add(entry)
    else mine.add(writeOne(story, each, mine))
  }
  return story.entries
}

/** Of two notices the second may be word of the first. */
function continuing(mine: ReadonlySet<OpenedEntry>, value: number): { continues?: string } {
  const told = [...mine].find(({ header }) => header?.type === 'authority-notified')
  return value % 2 === 1 && told ? { continues: told.id } : {}
}

function writeOfPlan(
  story: Story,
  value: number,
  place: Parameters<Story['write']>[2],
): OpenedEntry {
  const level = riskLevels[value] ?? 'low'
  const answer = (['yes', 'no', 'unknown', 'not-asked'] as const)[value] ?? 'yes'
  if (value % 2 === 0)
    return story.write(
      riskAssessed,
      { riskLevels: { life: level }, thinksOfSelfHarm: answer, overallRisk: level },
      place,
    )
  return story.write(
    needsAssessed,
    {
      neededServices: { food: answer },
      ...(value === 3 ? { cannotWait: ['food' as const] } : {}),
      wishes: `wish ${value}`,
    },
    place,
  )
}

/** Plans that replace what their author knows, tasks, and what became of them. */
function writeOfWork(
  story: Story,
  value: number,
  mine: ReadonlySet<OpenedEntry>,
  place: Parameters<Story['write']>[2],
): OpenedEntry {
  const known = (type: string) => [...mine].filter(({ header }) => header?.type === type)
  if (value === 0) return story.write(taskSet, { taskKind: 'call', taskDueAt: 5 }, place)
  const [task] = known('task-set')
  if (value === 1 && task)
    return story.write(taskSettled, { task: task.id, taskOutcome: 'done' }, place)
  const replaces = known('plan-agreed').map(({ id }) => id)
  return story.write(
    planAgreed,
    { planGoals: [`goal ${value}`], planAnswer: 'agreed', ...(value === 2 ? { replaces } : {}) },
    place,
  )
}

function writeOne(
  story: Story,
  { device, what, value, intake }: Extract<Step, { kind: 'write' }>,
  mine: ReadonlySet<OpenedEntry>,
): OpenedEntry {
  const heads = new Set(headsOf(mine))
  const place = {
    by: pen(device < 2 ? 10 : 11, 100 + device),
    after: [...mine].filter(({ hash }) => heads.has(hash)),
  }
  const answer = (['yes', 'no', 'unknown', 'not-asked'] as const)[value] ?? 'yes'
  const recipientOrganisation = inventedId(20)
  switch (what) {
    case 0:
      return writeOfPlan(story, value, place)
    case 1:
      return writeOfWork(story, value, mine, place)
    case 2:
      return story.write(identityRecorded, { givenNames: names[value] ?? '' }, place)
    case 3:
      return story.write(
        identityRecorded,
        { sleepsWhere: `house ${value}`, clearedIdentity: ['givenNames'] },
        place,
      )
    case 4:
      return story.write(
        essentialRecorded,
        { selfHarmAlert: answer, allergies: things.slice(value) },
        { ...place, intake },
      )
    case 5:
      return story.write(noteRecorded, { care: 'seen today' }, { ...place, intake })
    case 6:
      return story.write(
        serviceDelivered,
        {
          service: 'medical',
          status: value === 0 ? 'requested' : 'in-progress',
          diagnosis: 'fever',
        },
        place,
      )
    case 7:
      return story.write(
        consentGiven,
        {
          question: {
            purpose: 'referral',
            recipientOrganisation,
            compartments: ['care', 'identity'],
            answer: value < 2 ? 'given' : 'declined',
          },
          sitting: inventedId(30),
          givenBy: 'person',
        },
        place,
      )
    case 8: {
      const consents = [...mine]
        .filter(({ header }) => header?.type === 'consent-given')
        .map(({ id }) => id)
      return story.write(consentWithdrawn, { consents }, place)
    }
    case 9: {
      const entries = [...mine]
        .filter(({ standing }) => standing === 'not-confirmed')
        .map(({ hash }) => hash)
      return story.write(authorConfirmed, { entries }, place)
    }
    case 10:
      return story.write(
        authorityNotified,
        {
          notice: {
            deadline: 'tell-of-child',
            event: 'child-contacted',
            authority: 'child-protection-authority',
            how: value < 2 ? 'by-telephone' : 'no-answer',
            ...(value === 3 ? { number: 'F-3' } : {}),
            ...continuing(mine, value),
          },
        },
        place,
      )
    case 11:
      return story.write(
        clockMet,
        {
          met: {
            deadline: 'appointment',
            answer: (['done', 'nothing-owed', 'extended', 'open-again'] as const)[value] ?? 'done',
          },
        },
        place,
      )
    case 12:
      return story.write(
        identityRecorded,
        { ageGroup: (['child', 'adult', 'age-in-doubt', 'adult'] as const)[value] ?? 'child' },
        place,
      )
    case 13:
      return story.write(
        interviewRecorded,
        {
          topics: ['exploitation'],
          acts: { recruit: answer, hold: 'yes' },
          interviewInterpreter: 'I-1',
        },
        place,
      )
    case 14:
      return story.write(
        identificationRecorded,
        { standing: value < 2 ? 'possible' : 'presumed', ground: 'professional-judgement' },
        place,
      )
    case 15:
      return story.write(keepApartRecorded, { apartFrom: inventedId(40 + value) }, place)
    case 16:
      return story.write(keepApartLifted, { apartFrom: inventedId(40 + value) }, place)
    case 17:
      return story.write(
        asylumStepRecorded,
        {
          asylumStep:
            (['wish-expressed', 'applied', 'withdrawn', 'decided'] as const)[value] ??
            'wish-expressed',
          asylumStepOn: '2026-11-20',
        },
        place,
      )
    case 18:
      return story.write(
        consularAnswerRecorded,
        {
          consularTold: 'yes',
          consularWish: value < 2 ? 'wants' : 'does-not-want',
          homeStateFeared: value === 3 ? 'feared' : 'no',
        },
        place,
      )
    case 19:
      return story.write(
        consularContactAsked,
        value < 2
          ? { consularAct: 'notify' }
          : {
              consularAct: 'lift-prohibition',
              prohibition: 'asylum-filed',
              liftingPaper: { kind: 'withdrawal', number: 'P-1' },
            },
        place,
      )
    case 20: {
      const asked = [...mine].find(({ header }) => header?.type === 'consular-contact-asked')
      return story.write(
        consularContactReleased,
        {
          consularRequest: asked?.id ?? inventedId(9),
          consularRelease: value === 3 ? 'not-released' : 'released',
        },
        place,
      )
    }
    case 21:
      return writeOfChild(story, value, mine, place)
    case 22:
      return writeOfPanel(story, value, mine, place)
    case 23:
      return story.write(
        tracingStepRecorded,
        {
          tracingStep:
            (['person-answered', 'danger-checked', 'best-interests-weighed', 'ended'] as const)[
              value
            ] ?? 'ended',
          search: inventedId(50),
          tracingAnswer: device < 2 ? 'yes' : 'no',
          familyDanger: device < 2 ? 'none-found' : 'serious',
          weighedAs: device % 2 === 0 ? 'assessment' : 'determination',
          bestInterestFinding: device < 2 ? 'in-favour' : 'against',
        },
        place,
      )
    case 24:
      return story.write(
        returnStepRecorded,
        {
          returnStep: value < 2 ? 'risk-assessed' : 'declaration-signed',
          dangerToHer: answer,
          declaredFreely: answer,
          declaredHow: 'signature',
        },
        place,
      )
    case 25:
      if (value === 0) return story.write(returnCalledOff, { calledOffBy: 'person' }, place)
      if (value === 1)
        return story.write(returnBooked, { restsOn: [], travelsOn: '2026-12-01' }, place)
      return story.write(
        returnLegRecorded,
        value === 2 ? { leg: 'departed' } : { leg: 'arrived', arrivedOn: '2026-11-22' },
        place,
      )
    case 26:
      return story.write(
        humanitarianStayStepRecorded,
        value < 2
          ? { stayStep: 'requirement-notified', stayStepOn: '2026-11-20' }
          : { stayStep: 'requirement-answered', stayValidUntil: '2027-11-20' },
        place,
      )
    case 27:
      return story.write(
        sleepingPlaceRecorded,
        value === 3
          ? { clearedPlacement: ['sleepsWhere'] }
          : {
              sleepsWhere: `room ${value}`,
              house: inventedId(50 + (value % 2)),
              stay: inventedId(60 + value),
            },
        place,
      )
    case 28:
      return story.write(
        deathRecorded,
        value < 3
          ? { death: 'died', deathForShift: 'died', diedOn: '2026-11-21' }
          : { death: 'said-in-error', errorWords: 'she called' },
        place,
      )
    case 29:
      return story.write(
        interpreterAccepted,
        { interpreterCode: 'I-1', interpreterAnswer: value < 2 ? 'yes' : 'no' },
        place,
      )
    case 30: {
      const asked = [...mine].find(({ header }) => header?.type === 'approval-asked')
      return value < 2
        ? story.write(approvalAsked, { approvalOf: 'closure' }, place)
        : story.write(
            approvalAnswered,
            {
              approval: asked?.id ?? inventedId(9),
              approvalAnswer: value === 2 ? 'approves' : 'changes-wanted',
            },
            place,
          )
    }
    case 31:
      return story.write(incidentNoted, { incidentHealth: { part: 'hurt' } }, place)
    case 32: {
      const offered = [...mine].find(({ header }) => header?.type === 'transfer-offered')
      if (value === 3 || !offered)
        return story.write(transferOffered, { transferTo: inventedId(101) }, place)
      return story.write(
        transferAnswered,
        value === 0
          ? { transfer: offered.id, transferAnswer: 'declined', transferReason: 'x' }
          : { transfer: offered.id, transferAnswer: 'accepted', responsible: inventedId(101) },
        place,
      )
    }
    case 33: {
      const added = [...mine].find(({ header }) => header?.type === 'attachment-added')
      if (value < 2 || !added)
        return story.write(
          attachmentAdded,
          { [value === 0 ? 'healthPicture' : 'carePicture']: inventedPicture(`picture ${value}`) },
          place,
        )
      const about = value === 2 ? { caption: `by ${device}` } : { withdrawnBecause: 'not hers' }
      const field = 'healthPicture' in (added.content.health ?? {}) ? 'health' : 'care'
      return story.write(
        attachmentCorrected,
        { [`${field}Correction`]: { attachment: added.hash, ...about } },
        place,
      )
    }
    default:
      return story.write(
        caseClosed,
        { reason: 'objectives-met', summary: 'done', reopeningExplained: true },
        place,
      )
  }
}
