import type { DecidedEntry } from '@cobijo/domain/command/decision'
import { historySealed } from '@cobijo/domain/grant/history-sealed'
import { awaitedParts, foldGrant, liveGrants } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import { routingOf, readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { EntryHash, FeedId } from '@cobijo/domain/journal/identifier'
import { isReturnOver } from '@cobijo/domain/case/access-ended'
import { whomAnswersAreFor } from '@cobijo/domain/consent/whom-answers-are-for'
import { saysSomethingIn } from '@cobijo/domain/case/timeline'
import type { CaseCompartment, Compartment } from '@cobijo/domain/journal/compartment'
import type { ContentOf } from '@cobijo/domain/journal/entry-type'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { checkGrant, resealUnderGrant, writtenAt } from '@cobijo/sealing/reseal'
import type { Grant as SignedGrant } from '@cobijo/sealing/reseal'
import { base64url } from '../../wire/bytes.ts'
import { deliveryStatesResponse } from '../../wire/entries.ts'
import type { DeliveryStates, ResealRequest } from '../../wire/entries.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { entryKey, readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { forRecipients } from './answers-for-one.ts'
import { grantJudge, isSealedFromHer } from './judge-grants.ts'
import type { GrantJudge } from './judge-grants.ts'
import { isWhole } from '../synchronisation/moved-streams.ts'
import type { MovedStreams } from '../synchronisation/moved-streams.ts'
import { rereadGrants } from './read-grants.ts'
import { dropSealingOfEnded, noteSealing } from './sealing-findings.ts'
import { readStamp } from '../store/stamped-store.ts'
import { keysOf } from '../stream-views.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

const mostPerRequest = 500
const mostAsked = 200

/**
 * Re-seals the history that new grants promise: opens the keys that this member's groups hold, keeps only the granted
 * compartments, seals them to the recipient's group, signs which entries it was, and leaves the request to go out after
 * that entry is durable (design §3). The server's word plays no part.
 */
export async function shareHistory(
  unlocked: Unlocked,
  decided: readonly DecidedEntry[],
): Promise<void> {
  const judging = grantJudge(unlocked, (stream) => fetchIfReachable(unlocked, stream))
  for (const issued of decided.filter(({ entryType }) => entryType.type === 'grant-issued')) {
    const { entries } = await openKnownStream(unlocked, issued.stream)
    const grant = foldGrant(entries)
    if (!grant || grant.history.kind === 'none') continue
    await fetchIfReachable(unlocked, grant.opens)
    await resealFor(unlocked, grant, judging)
  }
}

/**
 * Re-seals what a grant of this organisation opens and its recipient lacks: of a history that was promised, and of what somebody wrote
 * who did not know of the grant yet. Each device adds the parts that its keys open and no signed re-sealing names, when the stream or
 * the grant has moved; of a history also until a device that reads them has signed that nothing is left of these parts.
 */
export async function completeHistories(unlocked: Unlocked, touched: MovedStreams): Promise<void> {
  const { organisation } = unlocked.account.kept
  const judging = grantJudge(unlocked, (stream) => fetchIfReachable(unlocked, stream))
  dropSealingOfEnded(unlocked)
  for (const grant of liveGrants(unlocked.grants, unlocked.now())) {
    if (grant.grantor !== organisation) continue
    if (isReturnOver(unlocked.grants, grant, unlocked.now())) continue
    const due = partsToLookThrough(unlocked, grant)
    const isTouched = touched.has(grant.stream) || touched.has(grant.opens)
    const isLooked = await isLookedSince(unlocked, grant)
    const isNothingDue = due.length === 0 && isLooked
    if (!isTouched && (isNothingDue || (await isLeftToOthers(unlocked, grant)))) continue
    if (!isLooked && !(await isTakenBack(unlocked, grant))) continue
    await fetchIfReachable(unlocked, grant.opens)
    const isDone = await resealFor(unlocked, grant, judging, await partsReached(unlocked, grant))
    if (isDone && !isNothingDue && (await isAllSent(unlocked, grant))) {
      if (due.length > 0) await signSealed(unlocked, grant, { entries: [], looked: due })
      await noteLooked(unlocked, grant)
    }
    if (!isDone && isSealedFromHer(await judging.judge(grant)))
      unlocked.leftToOthers.set(grant.stream, await standingOf(unlocked, grant))
  }
}

/** Her consent is sealed from this member, and nobody else had looked: until something of it moves there is nothing new to see. */
async function isLeftToOthers(unlocked: Unlocked, grant: Grant): Promise<boolean> {
  const before = unlocked.leftToOthers.get(grant.stream)
  return before !== undefined && before === (await standingOf(unlocked, grant))
}

async function standingOf(
  { account: { store }, knowledge }: Unlocked,
  { stream, opens }: Grant,
): Promise<string> {
  const stamps = [await readStamp(store, stream), await readStamp(store, opens)]
  return [...stamps, keysOf(knowledge)].join('/')
}

/** What the recipient awaits and this member's groups read. */
function partsToLookThrough({ knowledge, account }: Unlocked, grant: Grant) {
  const awaited = awaitedParts(grant)
  if (awaited.length === 0) return []
  const { readingRules } = ownOrganisation(knowledge, account.kept.organisation)
  const readable = readableBy(
    readingRules,
    knowledge.ring.groups().map(({ id }) => id),
  )
  return awaited.filter((each) => readable.includes(each))
}

/** Whether all that was announced is here, and the server has every key that was made of it. */
async function isAllSent({ account: { store } }: Unlocked, { opens, feed }: Grant) {
  const unsent = (await store.list('reseal', '')).some(({ value }) => {
    const request = value as ResealRequest
    return request.stream === opens && request.to === feed
  })
  return !unsent && (await isWhole(store, opens))
}

/** The words on which the server took back what had been given to the recipient over this stream, by this grant or another. */
function takenBackBy({ grants, account }: Unlocked, { opens, feed }: Grant): readonly EntryHash[] {
  return grants
    .filter(({ grantor }) => grantor === account.kept.organisation)
    .flatMap(({ takenBack }) => takenBack)
    .flatMap((each) => (each.stream === opens && each.feed === feed ? [each.by] : []))
}

const lookedKey = ({ stream }: Grant): string => `sealed-anew/${stream}`

/** Whether this device has sealed anew what such a word took back of what is open still. */
async function isLookedSince(unlocked: Unlocked, grant: Grant): Promise<boolean> {
  const words = takenBackBy(unlocked, grant)
  if (words.length === 0) return true
  const looked = await unlocked.account.store.find('setting', lookedKey(grant))
  return words.every((word) => (looked as readonly EntryHash[] | undefined)?.includes(word))
}

async function noteLooked(unlocked: Unlocked, grant: Grant): Promise<void> {
  const value = takenBackBy(unlocked, grant)
  if (value.length > 0)
    await unlocked.account.store.write([{ put: 'setting', key: lookedKey(grant), value }])
}

/** What is sealed anew before the server has come to that word in the recipient's feed would be taken back with the rest. */
async function isTakenBack(unlocked: Unlocked, grant: Grant): Promise<boolean> {
  const words = takenBackBy(unlocked, grant)
  const told = (await statesOf(unlocked, words)).filter(({ feeds }) =>
    feeds.some((each) => each.feed === grant.feed && each.delivered),
  )
  return told.length === words.length
}

async function statesOf(
  unlocked: Unlocked,
  hashes: readonly EntryHash[],
): Promise<DeliveryStates['states']> {
  const states: DeliveryStates['states'] = []
  for (let at = 0; at < hashes.length; at += mostAsked) {
    const answer = await unlocked.send({
      method: 'POST',
      path: 'deliveries/state',
      body: { hashes: hashes.slice(at, at + mostAsked) },
      response: deliveryStatesResponse,
    })
    states.push(...answer.states)
  }
  return states
}

/** Positions that the recipient of a grant was given, of entries that the server knows. */
type Reached = ReadonlyMap<EntryHash, ReadonlySet<number>>

/**
 * What was written since a grant began went to its recipient from whoever knew of it, and where something was taken back nobody knows what had been
 * fetched of the rest: how much of it is there, by the server's word. A false one
 * makes a device seal twice, or not, and gives nobody a key that no grant gives.
 */
async function partsReached(unlocked: Unlocked, grant: Grant): Promise<Reached> {
  const reached = new Map<EntryHash, ReadonlySet<number>>()
  const isAnyTakenBack = takenBackBy(unlocked, grant).length > 0
  const doubtful = (await heldInOrder(unlocked, grant)).filter(
    (held) => isAnyTakenBack || isSince(grant, held),
  )
  const hashes = doubtful.map(({ entry }) => entry.hash)
  for (const { hash, feeds } of await statesOf(unlocked, hashes)) {
    const there = feeds.find(({ feed }) => feed === grant.feed)
    reached.set(hash as EntryHash, new Set(there?.positions))
  }
  return reached
}

function isSince(grant: Grant, held: Parameters<typeof writtenAt>[0]): boolean {
  return writtenAt(held) >= grant.from && grant.history.kind !== 'listed'
}

interface Made {
  readonly item: ResealRequest['items'][number]
  readonly parts: readonly CaseCompartment[]
}

/**
 * All that a grant which this device obeys opens, its keys open and the recipient lacks. Whether the grant is obeyed and nothing was
 * left of it.
 */
async function resealFor(
  unlocked: Unlocked,
  grant: Grant,
  { judge }: GrantJudge,
  reached: Reached = new Map(),
): Promise<boolean> {
  const { directory, pins, ring } = unlocked.knowledge
  const { kept } = unlocked.account
  const issued = await findIssued(unlocked, grant)
  if (!issued) return false
  const judgement = await judge(grant)
  if (judgement.kind !== 'stands') return false
  const { compartments } = judgement
  const signed: SignedGrant = { ...issued, ...grantAsSealed(grant), compartments }
  const recipient = checkGrant(signed, {
    directory,
    pins,
    organisation: kept.organisation,
    now: unlocked.now(),
  })
  noteSealing(unlocked, grant, isRefusal(recipient) ? recipient.code : undefined)
  if (isRefusal(recipient)) return false
  const history = await heldInOrder(unlocked, grant)
  const { told, isFor } = await whatIsTold(unlocked, grant, history)
  const byFeed = new Map<FeedId, Made[]>()
  const isAnyTakenBack = takenBackBy(unlocked, grant).length > 0
  for (const { entry, bundles, receivedAt } of history) {
    // What the server does not know yet has its turn when it comes back with a feed.
    if (isSince(grant, { entry, receivedAt }) && !reached.has(entry.hash)) continue
    if (!isFor(entry.hash)) continue
    const there = new Set<Compartment>(isAnyTakenBack ? [] : grant.sealedHistory.get(entry.hash))
    for (const [feed, held] of Map.groupBy(bundles, (bundle) => bundle.feed)) {
      const made = resealUnderGrant(
        signed,
        { entry, receivedAt, bundles: ring.openBundles(held, feed) },
        recipient,
        {
          isTold: (name) => told.get(entry.hash)?.includes(name) === true,
          isThere: (name, position) =>
            there.has(name) || reached.get(entry.hash)?.has(position) === true,
        },
      )
      if (!made) continue
      const { hash, generation, keys, positions } = made
      const item = { hash, generation, keys: base64url(keys), positions: [...positions] }
      const parts = made.compartments as readonly CaseCompartment[]
      for (const part of parts) there.add(part)
      byFeed.set(feed, [...(byFeed.get(feed) ?? []), { item, parts }])
    }
  }
  // The server copies what a feed lacks from the feed that held it: what two groups held leaves from both.
  for (const [from, made] of byFeed) {
    for (let at = 0; at < made.length; at += mostPerRequest) {
      await queueReseal(unlocked, grant, from, made.slice(at, at + mostPerRequest))
    }
  }
  if (byFeed.size > 0) await rereadGrants(unlocked, [grant.stream])
  return byFeed.size === 0
}

interface Told {
  /** In which compartments each entry says anything, as far as this member opens it; what she cannot open she cannot seal onward. */
  readonly told: ReadonlyMap<EntryHash, readonly Compartment[]>
  /** Whether an entry is one that the recipient may learn of: what this member cannot open is for nobody. */
  readonly isFor: (hash: EntryHash) => boolean
}

async function whatIsTold(
  unlocked: Unlocked,
  grant: Grant,
  history: Awaited<ReturnType<typeof heldInOrder>>,
): Promise<Told> {
  const { entries } = await openKnownStream(unlocked, grant.opens)
  const received = new Map(history.map(({ entry, receivedAt }) => [entry.hash, receivedAt]))
  const isForRecipient = forRecipients(whomAnswersAreFor(entries, (hash) => received.get(hash)))
  const told = new Map<EntryHash, readonly Compartment[]>()
  const meant = new Set<EntryHash>()
  for (const entry of entries) {
    if (entry.kind !== 'entry') continue
    told.set(entry.hash, saysSomethingIn(entry))
    const { hash, header } = entry
    if (isForRecipient({ type: header?.type ?? '', hash }, grant)) meant.add(hash)
  }
  return { told, isFor: (hash) => meant.has(hash) }
}

/** What is held of the stream, oldest first, so that the recipient gets it in the order in which it was written. */
async function heldInOrder({ account }: Unlocked, grant: Grant) {
  const rows = await account.store.list('entry', `${grant.opens}/`)
  return rows
    .map(({ value }) => value as Held)
    .filter((held) => held.kind !== 'stub')
    .flatMap((held) => {
      const entry = readHeld(held)
      return entry ? [{ entry, bundles: held.bundles, receivedAt: held.receivedAt }] : []
    })
    .sort((one, other) => one.entry.envelope.recordedAt - other.entry.envelope.recordedAt)
}

async function findIssued(
  unlocked: Unlocked,
  grant: Grant,
): Promise<Pick<SignedGrant, 'issued' | 'facts'> | undefined> {
  const held = (await unlocked.account.store.find(
    'entry',
    entryKey(grant.stream, grant.issuedBy),
  )) as Held | undefined
  if (held?.kind !== 'entry') return undefined
  const issued = readHeld(held)
  return issued && { issued, facts: held.facts }
}

function grantAsSealed(grant: Grant): Omit<SignedGrant, 'issued' | 'facts'> {
  const { kind = 'none', from, entries } = grant.history
  return {
    stream: grant.opens,
    feed: grant.feed,
    compartments: grant.compartments,
    from: grant.from,
    until: grant.until,
    history: {
      kind,
      ...(from === undefined ? {} : { from }),
      ...(entries === undefined ? {} : { entries: entries as readonly EntryHash[] }),
    },
    isEnded: grant.hasEnded,
  }
}

async function queueReseal(
  unlocked: Unlocked,
  grant: Grant,
  from: FeedId,
  made: readonly Made[],
): Promise<void> {
  const cites = await signSealed(unlocked, grant, {
    entries: made.map(({ item }) => item.hash),
    parts: made.map(({ parts }) => parts),
  })
  if (cites === undefined) return
  const items = made.map(({ item }) => item)
  const request: ResealRequest = { from, to: grant.feed, stream: grant.opens, cites, items }
  await unlocked.account.store.write([{ put: 'reseal', key: cites, value: request }])
}

/** The hash of what was signed. */
async function signSealed(
  unlocked: Unlocked,
  grant: Grant,
  words: Pick<ContentOf<typeof historySealed.fields>, 'entries' | 'parts' | 'looked'>,
): Promise<EntryHash | undefined> {
  const saved = await saveEntries(unlocked, [
    {
      stream: grant.stream,
      entryType: historySealed,
      content: { ...routingOf(grant), grant: grant.issuedBy, ...words },
      occurredAt: undefined,
      outside: [readerOfGrant(grant)],
    },
  ])
  return isRefusal(saved) ? undefined : saved.entries[0]?.hash
}
