import { may } from '@cobijo/domain/access/may'
import type { Actor, Subject } from '@cobijo/domain/access/may'
import { emptyCaseFile, foldCase } from '@cobijo/domain/case/case-file'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { carryOut } from '@cobijo/domain/command/command-definition'
import type { AnyCommand } from '@cobijo/domain/command/command-definition'
import type { Decision } from '@cobijo/domain/command/decision'
import { findCommand } from '@cobijo/domain/command/commands'
import type { Situation } from '@cobijo/domain/command/situation'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { Family } from '@cobijo/domain/journal/facts'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { foldReferral } from '@cobijo/domain/referral/referral'
import { erasureOrdered } from '@cobijo/domain/erasure/erasure-ordered'
import { referralDeclined } from '@cobijo/domain/referral/referral-declined'
import { KeyDropped } from '@cobijo/sealing/key-in-use'
import { DeviceLocked } from '../device-api.ts'
import type { Saved } from '../saved.ts'
import { openKnownStream, ownOrganisation } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { findOwn } from '../directory/directory-acts.ts'
import { clockGroundsOf } from './clock-grounds.ts'
import { fetchIfReachable } from './open-case.ts'
import { incomingGrants, purgeEnded } from '../sharing/purge-ended.ts'
import { shareHistory } from '../sharing/share-history.ts'
import { checkRecoveryTried } from '../enrolment/recovery-tried.ts'
import { findWaysBack } from '../sharing/ways-back.ts'
import { rereadGrants } from '../sharing/read-grants.ts'
import { noteNames } from './note-names.ts'
import { newEntryId, newRandomId } from '../new-id.ts'
import { surelyPast } from '../synchronisation/server-clock.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Carries out a command of `domain` by its name: looks up what it is about, asks the third lock, decides, then seals and saves
 * what it came to. A grant with a history gets its older entries re-sealed in the same save.
 */
export async function carryOutCommand(
  unlocked: Unlocked,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Saved | Refusal> {
  const untried = await checkRecoveryTried(unlocked, name)
  if (untried) return untried
  const decision = await decideOn(unlocked, name, input)
  if (isRefusal(decision)) return decision
  if (await isBlind(unlocked, name, input, decision)) return refused('not-found')
  const saved = await saveEntries(unlocked, decision.entries)
  if (isRefusal(saved)) return saved
  try {
    await shareHistory(unlocked, decision.entries)
    await noteNames(unlocked, decision.entries)
    await rereadGrants(
      unlocked,
      streamsIn(decision, 'grant'),
      new Set(streamsIn(decision, 'referral')),
    )
    // Whoever says no to her has no more to do with her file: it goes from here at once, and not once the sender has heard of it.
    if (decision.entries.some(({ entryType }) => entryType.type === referralDeclined.type))
      await purgeEnded(unlocked)
  } catch (fault) {
    // A lock meanwhile does not unsay what was saved; the next sitting does what is left.
    if (!(fault instanceof DeviceLocked || fault instanceof KeyDropped)) throw fault
  }
  return { ...saved, remarks: decision.remarks }
}

function streamsIn({ entries }: Decision, family: Family): readonly StreamId[] {
  return entries.flatMap(({ entryType, stream }) => (entryType.family === family ? [stream] : []))
}

/** The decision alone: what a command comes to, without saving it. */
export async function decideOn(
  unlocked: Unlocked,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Decision | Refusal> {
  const definition = findCommand(name)
  if (!definition) return refused('command-unknown')
  const { occurredAt, ...fields } = input
  const situation = await lookUp(unlocked, definition, fields)
  const actor = actorOf(unlocked)
  const subject = subjectOf(unlocked, situation, definition, fields)
  const readsOfOwn = subject.relation === 'own' ? subject.readable : undefined
  const allowed = may(actor, name, subject, (each) => findCommand(each)?.access)
  if (isRefusal(allowed)) return allowed
  const { kept } = unlocked.account
  return carryOut(definition, { ...situation, readsOfOwn, groups: actor.groups }, fields, {
    organisation: kept.organisation,
    member: kept.member,
    at: unlocked.now(),
    knownPast: surelyPast(unlocked),
    newId: () => newEntryId(unlocked.now()),
    newStreamId: () => newRandomId<string>(),
    ...(typeof occurredAt === 'string' ? { occurredAt } : {}),
  })
}

/**
 * Whether something is decided over nothing: every gate lets everything pass there, and what cites nothing ends nothing. What was seen may
 * be written down all the same (W4), and an order to erase rests on what the server holds.
 */
async function isBlind(
  { account }: Unlocked,
  name: string,
  input: Readonly<Record<string, unknown>>,
  { entries }: Decision,
): Promise<boolean> {
  const definition = findCommand(name)
  const decided = entries.filter(
    ({ entryType: { weight, type } }) => weight !== 'observation' && type !== erasureOrdered.type,
  )
  if (!definition || decided.length === 0) return false
  for (const concern of ['case', 'referral'] as const) {
    const stream = streamIn(definition, input, concern)
    if (stream === undefined) continue
    if ((await account.store.list('entry', `${stream}/`)).length === 0) return true
  }
  return false
}

async function lookUp(
  unlocked: Unlocked,
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
): Promise<Situation> {
  const caseStream = streamIn(definition, input, 'case')
  const referralStream = streamIn(definition, input, 'referral')
  const recipient = definition.concerns.includes('recipient')
    ? input['recipientOrganisation']
    : undefined
  const referral = referralStream && foldReferral((await openNow(unlocked, referralStream)).entries)
  return {
    caseFile: caseStream ? await caseFileOf(unlocked, caseStream) : emptyCaseFile,
    // A grant that nobody obeys can still be ended.
    grants: definition.concerns.includes('grant')
      ? [...unlocked.grants, ...unlocked.strayGrants]
      : unlocked.grants,
    referral: referral || undefined,
    recipient:
      typeof recipient === 'string'
        ? unlocked.knowledge.organisations.get(recipient as OrganisationId)?.profile
        : undefined,
    waysBack:
      caseStream && definition.concerns.includes('waysBack')
        ? await findWaysBack(unlocked, caseStream)
        : undefined,
    country: unlocked.country,
  }
}

function streamIn(
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
  concern: 'case' | 'referral',
): StreamId | undefined {
  const value = input[concern]
  return definition.concerns.includes(concern) && typeof value === 'string'
    ? (value as StreamId)
    : undefined
}

async function caseFileOf(unlocked: Unlocked, stream: StreamId): Promise<CaseFile> {
  const { entries } = await openNow(unlocked, stream)
  return foldCase(entries, clockGroundsOf(unlocked, stream, entries))
}

/** What the feeds brought is fetched first where there is a server: a decision cites the heads it was taken on. */
async function openNow(unlocked: Unlocked, stream: StreamId) {
  await fetchIfReachable(unlocked, stream)
  return openKnownStream(unlocked.account, unlocked.knowledge, stream)
}

export function actorOf(unlocked: KnownHere): Actor {
  const { kept } = unlocked.account
  const own = ownOrganisation(unlocked.knowledge, kept.organisation)
  const held = unlocked.knowledge.ring
    .groups()
    .filter(({ organisation }) => organisation === kept.organisation)
  return {
    groups: held.flatMap(({ id }) => own.groupKinds.get(id) ?? []),
    officer: findOwn(unlocked)?.members.get(kept.member)?.officer ?? false,
  }
}

/** Her organisation's own case, one that a live grant opens to it, or neither. */
function subjectOf(
  unlocked: Unlocked,
  { caseFile, referral }: Situation,
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
): Subject {
  const { kept } = unlocked.account
  const named = [streamIn(definition, input, 'case'), streamIn(definition, input, 'referral')]
  const own = ownOrganisation(unlocked.knowledge, kept.organisation)
  const heldIds = unlocked.knowledge.ring.groups().map(({ id }) => id)
  const readable = readableBy(own.readingRules, heldIds)
  const [first] = caseFile.timeline
  const begunBy = caseFile.timeline.find((item) => item.kind === 'entry')
  // Once purged, the first entry that is left may be one's own: that makes nobody's case one's own.
  const wasOpenedToIt =
    !(first?.kind === 'entry' && first.organisation === kept.organisation) &&
    incomingGrants(unlocked).some(
      ({ opens, basis }) => named.includes(opens) && basis.kind !== 'return',
    )
  const isOwn =
    !wasOpenedToIt &&
    ((caseFile.stream === undefined && referral === undefined) ||
      begunBy?.organisation === kept.organisation ||
      referral?.sender === kept.organisation)
  if (isOwn) return { relation: 'own', readable }
  const granted = liveGrants(unlocked.grants, unlocked.now()).filter(
    (grant) => grant.recipientOrganisation === kept.organisation && named.includes(grant.opens),
  )
  if (granted.length === 0) return { relation: wasOpenedToIt ? 'ended' : 'none', readable: [] }
  const opened = new Set<Compartment>(granted.flatMap(({ compartments }) => compartments))
  return { relation: 'granted', readable: readable.filter((each) => opened.has(each)) }
}
