import type { DecidedEntry } from '@cobijo/domain/command/decision'
import { historySealed } from '@cobijo/domain/grant/history-sealed'
import { foldGrant, liveGrants } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import { routingOf, readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { saysSomethingIn } from '@cobijo/domain/case/timeline'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { Family } from '@cobijo/domain/journal/facts'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { checkGrant, resealUnderGrant } from '@cobijo/sealing/reseal'
import type { Grant as SignedGrant } from '@cobijo/sealing/reseal'
import { base64url } from '../../wire/bytes.ts'
import { deliveryStatesResponse } from '../../wire/entries.ts'
import type { ResealRequest } from '../../wire/entries.ts'
import { openKnownStream } from '../device-knowledge.ts'
import { entryKey } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { rereadGrants } from './read-grants.ts'
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
  for (const issued of decided.filter(({ entryType }) => entryType.type === 'grant-issued')) {
    const { entries } = await openKnownStream(unlocked.account, unlocked.knowledge, issued.stream)
    const grant = foldGrant(entries)
    if (!grant || grant.history.kind === 'none') continue
    await fetchIfReachable(unlocked, grant.opens)
    await resealFor(unlocked, grant)
  }
}

/**
 * Re-seals what a grant of this organisation opens and nobody has sealed to its recipient: a history that was promised, and what
 * somebody wrote who did not know of the grant yet. Whoever can, does it when the stream or the grant has moved; a promise that nobody
 * has kept yet also at the beginning of a sitting, and when keys have moved.
 */
export async function completeHistories(
  unlocked: Unlocked,
  touched: ReadonlyMap<StreamId, Family | undefined>,
): Promise<void> {
  const { organisation } = unlocked.account.kept
  const isNewStart = unlocked.lastSyncAt === undefined
  const haveKeysMoved = [...touched.values()].some(
    (family) => family === 'organisation' || family === 'network',
  )
  const moved = liveGrants(unlocked.grants, unlocked.now()).filter(
    ({ grantor, stream, opens, history, sealedHistory }) =>
      grantor === organisation &&
      (touched.has(stream) ||
        touched.has(opens) ||
        ((isNewStart || haveKeysMoved) && history.kind !== 'none' && sealedHistory.length === 0)),
  )
  const late: Late[] = []
  for (const grant of moved) {
    await fetchIfReachable(unlocked, grant.opens)
    if (grant.history.kind !== 'none' && grant.sealedHistory.length === 0)
      await resealFor(unlocked, grant)
    else late.push({ grant, hashes: await notYetShared(unlocked, grant) })
  }
  const reached = await feedsReached(
    unlocked,
    late.flatMap(({ hashes }) => hashes),
  )
  for (const { grant, hashes } of late) {
    // What the server does not know yet has its turn when it comes back with a feed.
    const missing = hashes.filter((hash) => reached.get(hash)?.has(grant.feed) === false)
    if (missing.length > 0) await resealFor(unlocked, grant, new Set(missing))
  }
}

interface Late {
  readonly grant: Grant
  readonly hashes: readonly EntryHash[]
}

async function notYetShared({ account }: Unlocked, grant: Grant): Promise<readonly EntryHash[]> {
  const shared = new Set<string>(grant.sealedHistory)
  const rows = await account.store.list('entry', `${grant.opens}/`)
  return rows.flatMap(({ key, value }) => {
    const hash = key.slice(grant.opens.length + 1) as EntryHash
    const held = value as Held
    return held.kind === 'stub' || shared.has(hash) ? [] : [hash]
  })
}

/**
 * To which feeds an entry was sealed, by the server's word: a false one makes a device seal twice, or not, and gives nobody a key
 * that no grant gives.
 */
async function feedsReached(
  { send }: Unlocked,
  hashes: readonly EntryHash[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const reached = new Map<string, ReadonlySet<string>>()
  for (let at = 0; at < hashes.length; at += mostAsked) {
    const { states } = await send({
      method: 'POST',
      path: 'deliveries/state',
      body: { hashes: hashes.slice(at, at + mostAsked) },
      response: deliveryStatesResponse,
    })
    for (const { hash, feeds } of states) reached.set(hash, new Set(feeds.map(({ feed }) => feed)))
  }
  return reached
}

/** All that the grant opens, or `only` these entries of it. */
async function resealFor(
  unlocked: Unlocked,
  grant: Grant,
  only?: ReadonlySet<EntryHash>,
): Promise<void> {
  const { directory, pins, ring } = unlocked.knowledge
  const { kept } = unlocked.account
  const issued = await findIssued(unlocked, grant)
  if (!issued) return
  const signed: SignedGrant = { ...issued, ...grantAsSealed(grant) }
  const recipient = checkGrant(signed, {
    directory,
    pins,
    organisation: kept.organisation,
    now: unlocked.now(),
  })
  if (isRefusal(recipient)) {
    unlocked.findings = [...unlocked.findings, { code: recipient.code, hash: grant.issuedBy }]
    return
  }
  const told = await toldIn(unlocked, grant.opens)
  const byFeed = new Map<FeedId, ResealRequest['items']>()
  for (const { entry, bundles } of await heldInOrder(unlocked, grant)) {
    if (only?.has(entry.hash) === false) continue
    const sealed = new Set<number>()
    for (const [feed, held] of Map.groupBy(bundles, (bundle) => bundle.feed)) {
      const opened = ring.openBundles(held, feed)
      const made = resealUnderGrant(
        signed,
        { entry, bundles: opened },
        recipient,
        (name) => told.get(entry.hash)?.includes(name) === true,
      )
      if (!made || made.positions.every((position) => sealed.has(position))) continue
      for (const position of made.positions) sealed.add(position)
      const items = byFeed.get(feed) ?? []
      byFeed.set(feed, items)
      items.push({ ...made, keys: base64url(made.keys), positions: [...made.positions] })
    }
  }
  // The server copies what a feed lacks from the feed that held it: what two groups held leaves from both.
  for (const [from, items] of byFeed) {
    for (let at = 0; at < items.length; at += mostPerRequest) {
      await queueReseal(unlocked, grant, from, items.slice(at, at + mostPerRequest))
    }
  }
  if (byFeed.size > 0) await rereadGrants(unlocked, [grant.stream])
}

/** In which compartments each entry says anything, as far as this member opens it; what she cannot open she cannot seal onward. */
async function toldIn(
  { account, knowledge }: Unlocked,
  stream: StreamId,
): Promise<ReadonlyMap<EntryHash, readonly Compartment[]>> {
  const { entries } = await openKnownStream(account, knowledge, stream)
  return new Map(
    entries.flatMap((entry) =>
      entry.kind === 'entry' ? [[entry.hash, saysSomethingIn(entry)]] : [],
    ),
  )
}

/** What is held of the stream, oldest first, so that the recipient gets it in the order in which it was written. */
async function heldInOrder({ account }: Unlocked, grant: Grant) {
  const rows = await account.store.list('entry', `${grant.opens}/`)
  return rows
    .map(({ value }) => value as Held)
    .filter((held) => held.kind !== 'stub')
    .map((held) => ({ entry: readEntry(held.bytes), bundles: held.bundles }))
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
  return held?.kind === 'entry' ? { issued: readEntry(held.bytes), facts: held.facts } : undefined
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
  items: ResealRequest['items'],
): Promise<void> {
  const saved = await saveEntries(unlocked, [
    {
      stream: grant.stream,
      entryType: historySealed,
      content: {
        ...routingOf(grant),
        grant: grant.issuedBy,
        entries: items.map(({ hash }) => hash),
      },
      occurredAt: undefined,
      outside: [readerOfGrant(grant)],
    },
  ])
  if (isRefusal(saved)) return
  const cites = saved.entries[0]?.hash as EntryHash
  const request: ResealRequest = { from, to: grant.feed, stream: grant.opens, cites, items }
  await unlocked.account.store.write([{ put: 'reseal', key: cites, value: request }])
}
