import { caseDeciders } from '@cobijo/domain/access/access-rule'
import { questionsDue } from '@cobijo/domain/capacity/questions-due'
import { findClockRule } from '@cobijo/domain/clock/clock-rule'
import { isWholeDay } from '@cobijo/domain/deadline/calendar-day'
import { dayOf, zoneOf } from '@cobijo/domain/deadline/day-of'
import { dayEndsIn, endOfDayIn } from '@cobijo/domain/deadline/local-day'
import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import { placesPeople } from '@cobijo/domain/house/stay/place-person'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { legalDemandsDue } from '@cobijo/domain/legal-demand/legal-demands-due'
import { caseCode, distinctName } from '@cobijo/domain/views/card'
import { tipsDue } from '@cobijo/domain/tip/tips-due'
import { certificateThatEnds } from '@cobijo/domain/training/held-certificates'
import { myDay } from '@cobijo/domain/views/my-day'
import type { DayItem } from '@cobijo/domain/views/day/day-item'
import type { DaySources } from '@cobijo/domain/views/day/day-sources'
import type { QuestionOfDay } from '@cobijo/domain/views/day/question-items'
import { verificationsDue } from '@cobijo/domain/verification/verification-due'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { describeSession } from '../describe-session.ts'
import { actorOf } from './carry-out.ts'
import type { CaseLine } from './cases-api.ts'
import type { EssentialOpening } from '../unattended/unattended-api.ts'
import { gatheringLines, ofKind } from '../gatherings/list-gatherings.ts'
import { readLegalDemands } from './read-legal-demands.ts'
import { ownCertificates } from '../gatherings/signing-grounds.ts'
import { listOpenings } from '../unattended/on-call.ts'
import { findOutdatedEnvelope } from '../unattended/release-key.ts'
import { listAgreements } from '../directory/agreements.ts'
import { pendingMembers } from '../directory/directory-acts.ts'
import { listDrafts } from '../store/drafts.ts'
import { currentLines } from './case-lines.ts'
import { withClocksBesideCards } from './clocks-beside-cards.ts'
import { listAwakeReferrals } from '../synchronisation/referral-lines.ts'
import { readSaveStates } from '../synchronisation/save-states.ts'
import { staysToAsk } from '../sharing/stays-to-ask.ts'
import type { Unlocked } from '../unlocked.ts'

/** As long as an emergency waits for its review (design §4). */
const lookedAtMs = 72 * 60 * 60 * 1000

const deciders: readonly string[] = caseDeciders

/** Everything that asks for this member now, from lists, referrals, the queue and drafts. */
export async function gatherDay(unlocked: Unlocked): Promise<readonly DayItem[]> {
  const session = describeSession(unlocked)
  const cases = await withClocksBesideCards(unlocked, await currentLines(unlocked))
  const referrals = await listAwakeReferrals(unlocked)
  const gatherings = await gatheringLines(unlocked)
  const states = await readSaveStates(unlocked)
  const drafts = await listDrafts(unlocked)
  const waiting = organisationsToAdmit(unlocked)
  const outdated = await findOutdatedEnvelope(unlocked.account, unlocked.now())
  const joining = session.officer ? await countJoining(unlocked) : 0
  const { memberNames } = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
  const named = namesApart([...cases.values()])
  return myDay(
    {
      cases: [...cases.values()].map((row) => ({
        stream: row.stream,
        label: named.get(row.stream) ?? row.code,
        state: row.state,
        urgency: row.urgency,
        isUrgencyAssumed: row.isUrgencyAssumed,
        due: row.due.map((each) => ({ ...each, ...howItCounts(unlocked, each) })),
        tasksLeftOut: row.tasksLeftOut,
        responsible:
          row.responsible === session.member || row.responsible === undefined
            ? undefined
            : memberNames.get(row.responsible),
      })),
      referrals: referrals.map((line) => ({
        stream: line.stream,
        label: line.otherName ?? '',
        direction: line.direction,
        state: line.state,
        urgency: line.urgency,
        sentAt: line.sentAt,
        answerBy: line.answerBy,
        caseStream: line.caseStream,
        openUntil: line.openUntil,
        about: line.caseStream && (named.get(line.caseStream) ?? caseCode(line.caseStream)),
      })),
      emergencies: emergenciesOf(unlocked).map(({ opens, basis }) => ({
        stream: opens,
        label: named.get(opens) ?? caseCode(opens),
        reviewBy: basis.reviewBy ?? unlocked.now(),
      })),
      openings: (await openingsLately(unlocked)).map(({ stream, openedAt, memberName }) => ({
        stream,
        label: memberName === '' ? caseCode(stream) : memberName,
        openedAt,
      })),
      accessEnded: await staysToAsk(unlocked),
      groupsToErase: groupsToErase(unlocked, gatherings),
      isOfficer: session.officer,
      isDecider: session.groups.some(({ kind }) => deciders.includes(kind)),
      houses: housesAsking(unlocked, gatherings, named),
      questions: questionsOfDay(unlocked, gatherings),
      tips: tipsDue(ofKind(gatherings, 'tip').flatMap(({ tip }) => tip ?? [])),
      demands: legalDemandsDue(await readLegalDemands(unlocked)),
      certificate: certificateOfDay(unlocked, gatherings),
      verifications: verificationsDue(
        ofKind(gatherings, 'verification'),
        session.member,
        unlocked.country.verificationKinds ?? [],
      ),
      needsAttention: states.needsAttention,
      drafts: drafts.map((draft) => {
        const stream = draft.name.split('/').find((part) => cases.has(part as StreamId))
        return { ...draft, about: stream && named.get(stream as StreamId) }
      }),
      member: session.member,
      organisation: unlocked.account.kept.organisation,
      tasks: [
        ...(session.officer && !session.recoveryConfirmed
          ? [{ kind: 'confirm-recovery' as const, label: '' }]
          : []),
        ...(joining > 0 ? [{ kind: 'admit-member' as const, label: String(joining) }] : []),
        ...(session.officer && waiting > 0
          ? [{ kind: 'admit-organisation' as const, label: String(waiting) }]
          : []),
        ...(session.officer ? agreementTasks(unlocked) : []),
        ...(outdated === undefined
          ? []
          : [{ kind: 'envelope-outdated' as const, label: String(outdated) }]),
      ],
    },
    unlocked.now(),
    dayEndsIn(Intl.DateTimeFormat().resolvedOptions().timeZone, unlocked.now()),
  )
}

/** By the day that the country's calendar shows, as the rule asks it (`orderErasure`). */
function groupsToErase(unlocked: Unlocked, gatherings: readonly GatheringLine[]) {
  const today = dayOf(unlocked.now(), unlocked.country.clocks)
  return ofKind(gatherings, 'group-intake').flatMap(({ stream, title, state, eraseFrom }) =>
    state === 'ended' && eraseFrom !== undefined && eraseFrom <= today
      ? [{ stream, label: title ?? '', since: Date.parse(eraseFrom) }]
      : [],
  )
}

/** Nothing of a house whose words are sealed from this member: her keys fold it to nothing. */
function housesAsking(
  unlocked: Unlocked,
  gatherings: readonly GatheringLine[],
  named: ReadonlyMap<StreamId, string>,
) {
  // Who plans is told where nobody is; the shift is not asked to.
  const plans = actorOf(unlocked).groups.includes('placement')
  return ofKind(gatherings, 'house').flatMap(({ stream, title, asks }) =>
    asks === undefined
      ? []
      : [
          {
            ...asks,
            roster: plans ? asks.roster : [],
            stream,
            label: title ?? '',
            held: asks.held.map(({ case: person, until }) => ({
              label: named.get(person) ?? caseCode(person),
              until,
            })),
          },
        ],
  )
}

/** Questions for beds, of both directions: to answer one takes the key to a house. */
function questionsOfDay(
  unlocked: Unlocked,
  gatherings: readonly GatheringLine[],
): readonly QuestionOfDay[] {
  const { organisation, member } = unlocked.account.kept
  const questions = ofKind(gatherings, 'capacity').flatMap(({ capacity }) => capacity ?? [])
  if (questions.length === 0) return []
  const { groups } = actorOf(unlocked)
  const givesBeds = placesPeople.groups.some((kind) => groups.includes(kind))
  const held = unlocked.knowledge.ring.groups().map(({ id }) => id)
  const reader = { organisation, member, groups: held, givesBeds }
  const noes = gatherings.flatMap(({ noesSaid }) => noesSaid)
  const due = questionsDue(questions, noes, reader, unlocked.now())
  const nameOf = (id: OrganisationId) => unlocked.knowledge.organisations.get(id)?.name ?? ''
  return due.map(({ organisations, ...each }) => ({
    ...each,
    label: organisations.map(nameOf).join(', '),
  }))
}

/** By the day that the country's calendar shows, as the rule asks it (BR-08). */
function certificateOfDay(
  unlocked: Unlocked,
  gatherings: readonly GatheringLine[],
): DaySources['certificate'] {
  const { clocks } = unlocked.country
  const ends = certificateThatEnds(
    ownCertificates(unlocked, ofKind(gatherings, 'training')),
    dayOf(unlocked.now(), clocks),
  )
  if (ends === undefined || !isWholeDay(ends.validUntil)) return undefined
  return {
    stream: ends.training,
    label: ends.courseName ?? ends.number,
    dueAt: endOfDayIn(zoneOf(clocks), ends.validUntil),
  }
}

/** By the rules of the country: what is owed to somebody who went home is a visit, and what works less with each hour is now. */
function howItCounts({ country }: Unlocked, { about, code }: CaseLine['due'][number]) {
  if (about !== 'clock' || code === undefined) return {}
  const rule = findClockRule(country.clocks, code)
  return {
    isVisit: rule?.startsAt === 'returned',
    everyHourCounts: rule?.everyHourCounts === true,
  }
}

/** The name to use, with what tells two of one name apart: the name as written where it is read, else the code. */
function namesApart(lines: readonly CaseLine[]): ReadonlyMap<StreamId, string> {
  const names = new Map<StreamId, string>()
  for (const [name, called] of Map.groupBy(lines, ({ nameToUse }) => nameToUse)) {
    if (name === undefined) continue
    const written = Map.groupBy(called, ({ fullName }) => distinctName(name, fullName) ?? name)
    for (const [distinct, same] of written)
      for (const { stream, code } of same) {
        const isAlone = same.length === 1
        names.set(stream, called.length === 1 ? name : isAlone ? distinct : `${distinct} · ${code}`)
      }
  }
  return names
}

/** Of cases alone: the grant that opens a referral itself goes the way of the one that opens its case. */
function emergenciesOf(unlocked: Unlocked): readonly Grant[] {
  const { organisation } = unlocked.account.kept
  return liveGrants(unlocked.grants, unlocked.now()).filter(
    ({ grantor, basis, history }) =>
      grantor === organisation && basis.kind === 'emergency' && history.kind !== 'none',
  )
}

function organisationsToAdmit(unlocked: KnownHere): number {
  const { kept } = unlocked.account
  const waiting = [...unlocked.knowledge.directory.organisations.values()].filter(
    (organisation) =>
      organisation.state === 'founded' && !organisation.supporters.includes(kept.organisation),
  )
  return waiting.length
}

/** What another party proposed and nobody here answered, and what ends while there is still time to sign another. */
function agreementTasks(unlocked: Unlocked): DaySources['tasks'] {
  return listAgreements(unlocked).flatMap(({ standing, parties }) => {
    const awaitsUs = standing === 'proposed' && parties.some(({ mine, signed }) => mine && !signed)
    if (!awaitsUs && standing !== 'ending-soon') return []
    const others = parties.filter(({ mine }) => !mine)
    const label = others.map(({ name }) => name ?? '').join(', ')
    return [{ kind: awaitsUs ? 'agreement-proposed' : 'agreement-ending', label } as const]
  })
}

async function countJoining(unlocked: Unlocked): Promise<number> {
  try {
    return (await pendingMembers(unlocked)).length
  } catch (fault) {
    if (fault instanceof ServerUnreachable || fault instanceof ServerRefused) return 0
    throw fault
  }
}

/** What somebody else on call opened: the whole organisation is told, for as long as a review may take. */
async function openingsLately(unlocked: Unlocked): Promise<readonly EssentialOpening[]> {
  const since = unlocked.now() - lookedAtMs
  const openings = await listOpenings(unlocked)
  return openings.filter(
    ({ member, openedAt }) => member !== unlocked.account.kept.member && openedAt > since,
  )
}
