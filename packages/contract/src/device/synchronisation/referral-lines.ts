import { tellsBackSoFar } from '@cobijo/domain/consent/consents'
import { isGrantLive, liveGrants } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type {
  EntryHash,
  GroupId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { whatWouldLeave } from '@cobijo/domain/views/who-may-see'
import { endedReferral } from '@cobijo/domain/referral/referral'
import type { Referral } from '@cobijo/domain/referral/referral'
import { foldCase } from '@cobijo/domain/case/case-file'
import type { OpenedReferral, ReferralLine, ReferralPreview } from '../sharing/referrals-api.ts'
import { agreementOnReferrals } from '../directory/agreements.ts'
import { foldKnownReferral } from '../sharing/fold-known-referral.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { erasedWholeAt, findErasure, listErasures } from '../erasure/forget-erased.ts'
import { incomingGrants } from '../sharing/purge-ended.ts'
import { isIssuedWith } from '../sharing/issued-together.ts'
import { viewStreams } from '../stream-views.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { listQueue } from './outbox.ts'
import { deliveriesAbroad } from './save-states.ts'
import type { QueuedEntry } from './outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** Every referral that this member's groups received or sent, newest first. */
export async function listReferrals(unlocked: Unlocked): Promise<readonly ReferralLine[]> {
  return linesOf(unlocked, await unlocked.referralIndex.all(unlocked))
}

/** Those that a day may have to show: of the others only a line that comes makes one of these. */
export async function listAwakeReferrals(unlocked: Unlocked): Promise<readonly ReferralLine[]> {
  return linesOf(unlocked, await unlocked.referralIndex.awake(unlocked))
}

async function linesOf(
  unlocked: Unlocked,
  announced: readonly StreamId[],
): Promise<readonly ReferralLine[]> {
  const queued = await listQueue(unlocked)
  const streams = new Set<StreamId>([
    ...announced,
    ...queued.filter(({ type }) => type === 'referral-sent').map(({ stream }) => stream),
  ])
  const folded = await viewStreams(unlocked, 'referral', streams, ({ entries }, stream) =>
    foldKnownReferral(unlocked, stream, entries),
  )
  await unlocked.referralIndex.letRest(unlocked, folded.values())
  const erasures = await listErasures(unlocked.account.store)
  const erased = new Set(
    erasures.flatMap((each) => (erasedWholeAt(each) === undefined ? [] : each.stream)),
  )
  const lines = [...streams].flatMap((stream) => {
    const isGone = erased.has(stream)
    const referral = folded.get(stream) ?? (isGone ? undefined : findPurged(unlocked, stream))
    return referral ? [lineOf(unlocked, referral, queued)] : []
  })
  return lines.sort((a, b) => b.sentAt - a.sentAt)
}

/** The same with what each person is called, for a list that people read. */
export async function listNamedReferrals(unlocked: Unlocked): Promise<readonly ReferralLine[]> {
  return withNames(unlocked, await listReferrals(unlocked))
}

/** Of so many the name is looked up in the case itself, where no device has written it into the index yet. */
const mostOpened = 20

/** Only for whoever may read names: from the index that finds them; a list opens none but the few newest that are not in it yet. */
async function withNames(
  unlocked: Unlocked,
  lines: readonly ReferralLine[],
): Promise<readonly ReferralLine[]> {
  const streams = lines.flatMap(({ caseStream }) => caseStream ?? [])
  const known = await unlocked.names.namesOf(streams)
  const lacking = lines.flatMap(({ caseStream, state }) =>
    caseStream !== undefined && !known.has(caseStream) && state !== 'ended' ? [caseStream] : [],
  )
  await noteNamesOf(unlocked, [...new Set(lacking)].slice(0, mostOpened))
  const named = await unlocked.names.namesOf(streams)
  return lines.map((line) => ({
    ...line,
    name: line.caseStream === undefined ? undefined : named.get(line.caseStream),
  }))
}

async function noteNamesOf(unlocked: Unlocked, streams: readonly StreamId[]): Promise<void> {
  if (!unlocked.names.standing().canSearch) return
  for (const stream of streams) {
    await fetchIfReachable(unlocked, stream)
    const { entries } = await openKnownStream(unlocked, stream)
    if (entries.length > 0) await unlocked.names.note(stream, foldCase(entries))
  }
}

/** A referral that ended and was purged: who sent it and when is known from the grant that let it in. */
function findPurged(unlocked: Unlocked, stream: StreamId): Referral | undefined {
  const [grant] = incomingGrants(unlocked, stream)
  if (!grant || isGrantLive(grant, unlocked.now())) return undefined
  return endedReferral({ stream, sender: grant.grantor, sentAt: grant.from })
}

export async function openReferral(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<OpenedReferral | Refusal> {
  await fetchIfReachable(unlocked, stream)
  const { entries } = await openKnownStream(unlocked, stream)
  const erasure = await findErasure(unlocked.account.store, stream)
  const isGone = erasure !== undefined && erasedWholeAt(erasure) !== undefined
  const referral =
    (await foldKnownReferral(unlocked, stream, entries)) ??
    (isGone ? undefined : findPurged(unlocked, stream))
  if (!referral) return refused('not-found')
  const queued = await listQueue(unlocked)
  const grant = grantOf(unlocked, referral)
  const [named] = await withNames(unlocked, [lineOf(unlocked, referral, queued)])
  const line = named as ReferralLine
  const sent = entries.filter(
    (entry) => entry.kind !== 'stub' && entry.header?.type === 'referral-sent',
  )
  const isFetched =
    line.delivery === 'at-server' &&
    (await isWithThem(
      unlocked,
      sent.map(({ hash }) => hash),
    ))
  return {
    kind: 'opened',
    line: isFetched ? { ...line, delivery: 'received' } : line,
    referral,
    basis: grant?.basis,
    tellsBack: grant?.tellsBack === true,
  }
}

/** True where a device of theirs has fetched it; false where nobody can be asked. */
async function isWithThem(unlocked: Unlocked, sent: readonly EntryHash[]): Promise<boolean> {
  return (await deliveriesAbroad(unlocked, sent)).receivedByThem > 0
}

function lineOf(
  unlocked: Unlocked,
  referral: Referral,
  queued: readonly QueuedEntry[],
): ReferralLine {
  const own = unlocked.account.kept.organisation
  const isMine = referral.sender === own
  const other = (isMine ? referral.sent.recipientOrganisation : referral.sender) as OrganisationId
  const grant = grantOf(unlocked, referral)
  const isOver = grant !== undefined && isOverBy(unlocked, referral, grant, isMine)
  const isHere = queued.some(
    ({ stream, state }) => stream === referral.stream && state === 'waiting',
  )
  const isAnswered = referral.state.value !== 'waiting'
  return {
    stream: referral.stream,
    caseStream:
      (referral.sent.case as StreamId | undefined) ??
      grant?.opens ??
      caseBeside(unlocked, referral.stream),
    direction: isMine ? 'sent' : 'received',
    state: isOver ? 'ended' : (referral.state.value ?? 'waiting'),
    urgency: referral.urgency,
    name: undefined,
    other,
    otherName: unlocked.knowledge.organisations.get(other)?.name,
    sentAt: referral.sentAt,
    answerBy: referral.answerBy,
    openUntil: openUntil(unlocked, referral),
    delivery: isHere ? 'on-this-device' : isAnswered || !isMine ? 'received' : 'at-server',
  }
}

/**
 * What was withdrawn before it was fetched never arrives: that its grant is over tells the recipient all there is to know. Its sender, whose
 * day asks her about a consent that merely ran out, waits no longer for an answer that cannot come once somebody ended the grant.
 */
function isOverBy(
  { now }: Unlocked,
  { state: { value } }: Referral,
  grant: Grant,
  isMine: boolean,
): boolean {
  if (value === 'declined') return false
  return isMine ? grant.hasEnded && value !== 'closed' : !isGrantLive(grant, now())
}

/** Of a referral that was purged: the case whose grant was issued in one act with the one that let the referral in. */
function caseBeside(unlocked: Unlocked, referral: StreamId): StreamId | undefined {
  const incoming = incomingGrants(unlocked)
  const own = incoming.filter(({ opens }) => opens === referral)
  return incoming.find((grant) => grant.opens !== referral && isIssuedWith(grant, own))?.opens
}

/** The grant that the referral was sent with, or a later one over the same case to the same group while that has ended. */
function grantOf({ grants, now }: Unlocked, referral: Referral): Grant | undefined {
  const sent = byStream(grants).get(referral.sent.grant as StreamId)
  if (!sent || isGrantLive(sent, now())) return sent
  const goesOn = liveGrants(byOpened(grants).get(sent.opens) ?? [], now()).find(
    ({ grantor, feed }) => grantor === sent.grantor && feed === sent.feed,
  )
  return goesOn ?? sent
}

/** When her consent ends what was opened to the recipient: the latest of what runs, undefined where nothing ends it. */
function openUntil({ grants }: Unlocked, referral: Referral): number | undefined {
  const sent = byStream(grants).get(referral.sent.grant as StreamId)
  if (!sent || sent.hasEnded) return undefined
  const ends = (byOpened(grants).get(sent.opens) ?? [])
    .filter(
      ({ feed, grantor, hasEnded }) => feed === sent.feed && grantor === sent.grantor && !hasEnded,
    )
    .map(({ until }) => until ?? Number.POSITIVE_INFINITY)
  const last = Math.max(...ends)
  return Number.isFinite(last) ? last : undefined
}

/** A list of referrals looks each of its grants up: once through all of them, not once for each. */
const byStream = onceFor((grants) => new Map(grants.map((grant) => [grant.stream, grant])))
const byOpened = onceFor((grants) => Map.groupBy(grants, ({ opens }) => opens))

function onceFor<Found>(
  find: (grants: readonly Grant[]) => Found,
): (grants: readonly Grant[]) => Found {
  const found = new WeakMap<readonly Grant[], Found>()
  return (grants) => {
    const known = found.get(grants) ?? find(grants)
    found.set(grants, known)
    return known
  }
}

/** What would leave, part by part, against her consent; nothing is sealed or sent by asking. */
export async function previewReferral(
  unlocked: Unlocked,
  input: { readonly stream: StreamId; readonly to: OrganisationId; readonly group?: GroupId },
): Promise<ReferralPreview | Refusal> {
  await fetchIfReachable(unlocked, input.stream)
  const { entries } = await openKnownStream(unlocked, input.stream)
  if (entries.length === 0) return refused('not-found')
  const recipient = unlocked.knowledge.organisations.get(input.to)
  if (!recipient) return refused('organisation-unknown', { field: 'to' })
  const own = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
  const held = unlocked.knowledge.ring.groups().map(({ id }) => id)
  const [casework] = [...recipient.groupKinds].find(([, kind]) => kind === 'casework') ?? []
  const file = foldCase(entries)
  const recipientGroup = input.group ?? casework ?? ''
  const question = {
    purpose: 'referral',
    recipientOrganisation: input.to,
    recipientGroup,
    here: undefined,
  } as const
  return {
    kind: 'preview',
    tellsBack: tellsBackSoFar(file.consents, question),
    compartments: whatWouldLeave(file, {
      organisation: unlocked.account.kept.organisation,
      recipientOrganisation: input.to,
      recipientGroup,
      readable: readableBy(own.readingRules, held),
      at: unlocked.now(),
    }),
    dutyToReport: recipient.profile?.dutyToReport ?? 'disputed',
    enforcesMigrationLaw: recipient.profile?.enforcesMigrationLaw ?? 'disputed',
    agreement: agreementOnReferrals(unlocked, input.to),
  }
}
