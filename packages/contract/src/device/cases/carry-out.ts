import type { House } from '@cobijo/domain/access/house-of'
import { may } from '@cobijo/domain/access/may'
import type { Actor, Subject } from '@cobijo/domain/access/may'
import { emptyCaseFile, foldCase } from '@cobijo/domain/case/case-file'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { carryOut } from '@cobijo/domain/command/command-definition'
import type { AnyCommand } from '@cobijo/domain/command/command-definition'
import { recordedIn, withoutRecord } from '@cobijo/domain/command/decision'
import type { Decision } from '@cobijo/domain/command/decision'
import { findCommand } from '@cobijo/domain/command/commands'
import type { Situation } from '@cobijo/domain/command/situation'
import { foldGathering } from '@cobijo/domain/gathering/gathering-file'
import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { AgeGroup, Family } from '@cobijo/domain/journal/facts'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { foldLegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import type { LegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import { foldReferral } from '@cobijo/domain/referral/referral'
import type { Referral } from '@cobijo/domain/referral/referral'
import { foldReleaseProposal } from '@cobijo/domain/release/release-proposal'
import { erasureOrdered } from '@cobijo/domain/erasure/erasure-ordered'
import { referralDeclined } from '@cobijo/domain/referral/referral-declined'
import { KeyDropped } from '@cobijo/sealing/key-in-use'
import { DeviceLocked } from '../device-api.ts'
import type { Saved } from '../saved.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { openKnownStream } from './open-known-stream.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { knownAgreements } from '../directory/agreements.ts'
import { findOwn } from '../directory/directory-acts.ts'
import { relationTo } from './relation-to.ts'
import { clockGroundsOf } from './clock-grounds.ts'
import { fetchIfReachable } from './open-case.ts'
import { listNoesSaid } from '../gatherings/list-gatherings.ts'
import { signingGroundsOf } from '../gatherings/signing-grounds.ts'
import { findHouse } from '../sharing/find-house.ts'
import { purgeEnded } from '../sharing/purge-ended.ts'
import { shareHistory } from '../sharing/share-history.ts'
import { checkRecoveryTried } from '../enrolment/recovery-tried.ts'
import { findWaysBack } from '../sharing/ways-back.ts'
import { rereadGrants } from '../sharing/read-grants.ts'
import { noteNames } from './note-names.ts'
import type { StoreWrite } from '../store/device-store.ts'
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
  besides: readonly StoreWrite[] = [],
): Promise<Saved | Refusal> {
  const untried = await checkRecoveryTried(unlocked, name)
  if (untried) return untried
  const decision = await decideOn(unlocked, name, input)
  if (isRefusal(decision)) {
    const recorded = recordedIn(decision)
    if (recorded.length > 0) {
      const saved = await saveEntries(unlocked, recorded)
      if (isRefusal(saved)) return saved
    }
    return withoutRecord(decision)
  }
  if (await isBlind(unlocked, name, input, decision)) return refused('not-found')
  const saved = await saveEntries(unlocked, decision.entries, besides)
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
  const houses: Houses = new Map()
  const situation = await lookUp(unlocked, definition, fields, houses)
  const actor = actorOf(unlocked)
  const subject = subjectOf(unlocked, situation, houses, definition, fields)
  const reads = subject.readable
  const readsOfOwn = subject.relation === 'own' ? reads : undefined
  const allowed = may(actor, name, subject, (each) => findCommand(each)?.access)
  if (isRefusal(allowed)) return allowed
  const { kept } = unlocked.account
  return carryOut(definition, { ...situation, reads, readsOfOwn, groups: actor.groups }, fields, {
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
  for (const stream of namedIn(definition, input))
    if ((await account.store.list('entry', `${stream}/`)).length === 0) return true
  return false
}

/** Whose each stream is that was looked up. */
type Houses = Map<StreamId, House>

async function lookUp(
  unlocked: Unlocked,
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
  houses: Houses,
): Promise<Situation> {
  const caseStream = streamIn(definition, input, 'case')
  const referralStream = streamIn(definition, input, 'referral')
  const recipient = definition.concerns.includes('recipient')
    ? input['recipientOrganisation']
    : undefined
  const referral = referralStream && (await referralNow(unlocked, referralStream, houses))
  const gatheringStream = streamIn(definition, input, 'gathering')
  const caseFiles = new Map<StreamId, CaseFile>()
  for (const stream of streamsNamed(definition, input, 'cases'))
    caseFiles.set(stream, await caseFileOf(unlocked, stream, houses))
  const gatherings = new Map<StreamId, GatheringFile>()
  for (const stream of streamsNamed(definition, input, 'gatherings'))
    gatherings.set(stream, await gatheringFileOf(unlocked, stream, houses))
  const gathering = gatheringStream && (await gatheringFileOf(unlocked, gatheringStream, houses))
  return {
    caseFile: caseStream ? await caseFileOf(unlocked, caseStream, houses) : emptyCaseFile,
    otherCase: await otherCaseOf(unlocked, definition, input),
    caseFiles,
    gathering,
    gatherings,
    sleepersAges: definition.concerns.includes('sleepersAges')
      ? await sleepersAgesIn(unlocked, gathering)
      : new Map(),
    // A grant that nobody obeys can still be ended.
    grants: definition.concerns.includes('grant')
      ? [...unlocked.grants, ...unlocked.strayGrants]
      : unlocked.grants,
    referral: referral || undefined,
    proposal: await proposalOf(unlocked, streamIn(definition, input, 'proposal'), houses),
    demand: await demandOf(unlocked, streamIn(definition, input, 'demand'), houses),
    charterThreshold: unlocked.knowledge.directory.network?.threshold,
    recipient:
      typeof recipient === 'string'
        ? unlocked.knowledge.organisations.get(recipient as OrganisationId)?.profile
        : undefined,
    agreements: definition.concerns.includes('recipient') ? knownAgreements(unlocked) : [],
    ownProfile: unlocked.knowledge.organisations.get(unlocked.account.kept.organisation)?.profile,
    consulates: [...unlocked.knowledge.organisations].flatMap(([id, { profile }]) =>
      profile?.kind === 'consulate' ? [id] : [],
    ),
    waysBack:
      caseStream && definition.concerns.includes('waysBack')
        ? await findWaysBack(unlocked, caseStream)
        : undefined,
    noesSaid: definition.concerns.includes('noesSaid') ? await listNoesSaid(unlocked) : undefined,
    signingGrounds: definition.concerns.includes('signingGrounds')
      ? await signingGroundsOf(unlocked)
      : undefined,
    country: unlocked.country,
  }
}

/** Of a second person whom the command names; undefined where nothing of her lies here or it is no longer opened. */
async function otherCaseOf(
  unlocked: Unlocked,
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
): Promise<CaseFile | undefined> {
  const stream = streamIn(definition, input, 'otherCase')
  if (stream === undefined) return undefined
  const houses: Houses = new Map()
  const file = await caseFileOf(unlocked, stream, houses)
  const { relation } = relationTo(unlocked, { houses, isNew: file.stream === undefined })
  return relation === 'own' || relation === 'granted' ? file : undefined
}

function streamIn(
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
  concern: 'case' | 'otherCase' | 'referral' | 'gathering' | 'proposal' | 'demand',
): StreamId | undefined {
  const value = input[concern]
  return definition.concerns.includes(concern) && typeof value === 'string'
    ? (value as StreamId)
    : undefined
}

function streamsNamed(
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
  concern: 'cases' | 'gatherings',
): readonly StreamId[] {
  const value = input[concern]
  if (!definition.concerns.includes(concern) || !Array.isArray(value)) return []
  return value.filter((each): each is StreamId => typeof each === 'string')
}

/** Every stream that the decision is taken on. */
function namedIn(
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
): readonly StreamId[] {
  const single = (['case', 'referral', 'gathering', 'demand'] as const).flatMap(
    (concern) => streamIn(definition, input, concern) ?? [],
  )
  const listed = (['cases', 'gatherings'] as const).flatMap((concern) =>
    streamsNamed(definition, input, concern),
  )
  return [...single, ...listed]
}

/** Of the own organisation alone: whose else's would be confirmed by its own officers. */
async function proposalOf(
  unlocked: Unlocked,
  stream: StreamId | undefined,
  houses: Houses,
): Promise<Situation['proposal']> {
  if (stream === undefined) return undefined
  const proposal = foldReleaseProposal((await openNow(unlocked, stream, houses)).entries)
  if (proposal === undefined || houses.get(stream)?.isOwn !== true) return undefined
  const by = proposal.proposedBy && findOwn(unlocked)?.members.get(proposal.proposedBy)
  return { ...proposal, isByOfficer: by?.state === 'current' && by.officer }
}

async function demandOf(
  unlocked: Unlocked,
  stream: StreamId | undefined,
  houses: Houses,
): Promise<LegalDemand | undefined> {
  return stream && foldLegalDemand((await openNow(unlocked, stream, houses)).entries)
}

async function gatheringFileOf(
  unlocked: Unlocked,
  stream: StreamId,
  houses: Houses,
): Promise<GatheringFile> {
  const { entries } = await openNow(unlocked, stream, houses)
  return foldGathering(entries, houses.get(stream)?.organisations)
}

async function referralNow(
  unlocked: Unlocked,
  stream: StreamId,
  houses: Houses,
): Promise<Referral | undefined> {
  const { entries } = await openNow(unlocked, stream, houses)
  return foldReferral(entries, houses.get(stream)?.organisations)
}

/** From what of each lies here: her age group is a fact, so it is known also where no part of her file opens. */
async function sleepersAgesIn(
  unlocked: Unlocked,
  gathering: GatheringFile | undefined,
): Promise<ReadonlyMap<StreamId, AgeGroup>> {
  const ages = new Map<StreamId, AgeGroup>()
  for (const { case: stream, state } of gathering?.house?.stays ?? []) {
    if (state === 'ended' || ages.has(stream)) continue
    const { entries } = await openKnownStream(unlocked, stream)
    const age = foldCase(entries).ageGroup.value
    if (age !== undefined) ages.set(stream, age)
  }
  return ages
}

async function caseFileOf(unlocked: Unlocked, stream: StreamId, houses: Houses): Promise<CaseFile> {
  const { entries } = await openNow(unlocked, stream, houses)
  return foldCase(entries, clockGroundsOf(unlocked, stream, entries))
}

/** What the feeds brought is fetched first where there is a server: a decision cites the heads it was taken on. */
async function openNow(unlocked: Unlocked, stream: StreamId, houses: Houses) {
  await fetchIfReachable(unlocked, stream)
  const opened = await openKnownStream(unlocked, stream)
  houses.set(stream, await findHouse(unlocked, stream, opened.entries))
  return opened
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

/** Of several streams the least counts: what is of somebody else's is not one's own because something else is. */
function subjectOf(
  unlocked: Unlocked,
  { caseFile, referral, demand, ...others }: Situation,
  houses: Houses,
  definition: AnyCommand,
  input: Readonly<Record<string, unknown>>,
): Subject {
  const streamNamed = (concern: 'case' | 'referral' | 'gathering' | 'demand') =>
    streamIn(definition, input, concern)
  const about = (named: readonly (StreamId | undefined)[], isNew: boolean): Subject =>
    relationTo(unlocked, {
      houses: new Map([...houses].filter(([each]) => named.includes(each))),
      isNew,
    })
  const subjects: Subject[] = []
  const stream = streamNamed('gathering')
  if (stream === undefined || streamNamed('case') !== undefined || referral)
    subjects.push(
      about(
        [streamNamed('case'), streamNamed('referral'), streamNamed('demand')],
        caseFile.stream === undefined && referral === undefined && demand === undefined,
      ),
    )
  for (const [each, file] of others.caseFiles ?? [])
    subjects.push(about([each], file.stream === undefined))
  const gatherings = [...(others.gatherings ?? [])]
  if (stream && others.gathering) gatherings.push([stream, others.gathering])
  for (const [each, file] of gatherings)
    subjects.push(
      // Nobody writes into one that is not here: unlike a person, it is not met twice. It may have been erased elsewhere.
      file.stream === undefined ? { relation: 'ended', readable: [] } : about([each], false),
    )
  const relation =
    (['none', 'ended', 'granted'] as const).find((least) =>
      subjects.some((subject) => subject.relation === least),
    ) ?? 'own'
  const [first, ...rest] = subjects.map(({ readable }) => readable)
  return {
    relation,
    readable: (first ?? []).filter((each) => rest.every((other) => other.includes(each))),
  }
}
