import type { GrantFacts } from '@cobijo/domain/journal/facts'
import { readFacts } from '@cobijo/domain/journal/read-facts'
import type {
  EntryHash,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import { readCanonical } from '@cobijo/sealing/canonical'
import { readEntry, stubOf } from '@cobijo/sealing/entry/envelope'
import type { SealedStub } from '@cobijo/sealing/entry/envelope'
import { standingOf } from '../append/grant-route.ts'
import type { GrantRoute } from '../append/grant-route.ts'
import { unpackFacts } from '../append/packed-facts.ts'
import { firstRolling, nextRolling } from '@cobijo/sealing/feed-rolling'
import type {
  KnownLine,
  LineName,
  NewLine,
  Placed,
  RollingHead,
  SequencingTransaction,
  StoredEntry,
  Waiting,
} from './sequencing-transaction.ts'
import { foldLines, foldStream } from '../append/stream-state.ts'
import type { FoldedLine, StreamState } from '../append/stream-state.ts'

export interface SequencingContext {
  readonly now: Instant
  readonly limit: number
  readonly signHead: (feed: FeedId, head: RollingHead) => Bytes
}

export interface Sequenced {
  /** How many waiting entries were dealt with; less than the limit when none is left. */
  readonly taken: number
  readonly head: number
}

/**
 * Delivers the next batch of one feed: re-reads the grants, adds stubs for ancestors that the feed lacks, assigns gapless
 * positions, moves and signs the head, folds the lists. All in one transaction, so that a kill at any point leaves the
 * entries waiting.
 */
export async function sequenceFeed(
  transaction: SequencingTransaction,
  context: SequencingContext,
): Promise<Sequenced> {
  const [waiting, before] = await Promise.all([
    transaction.waiting(context.limit, context.now),
    transaction.head(),
  ])
  if (waiting.length === 0) return { taken: 0, head: before?.position ?? 0 }
  const entries = await transaction.entries(waiting)
  const [{ letIn, withdrawn }, known, states] = await Promise.all([
    checkGrants(transaction, waiting, context.now),
    transaction.known(withParents(waiting, entries)),
    transaction.states([...new Set(waiting.map(({ stream }) => stream))]),
  ])
  if (withdrawn.length > 0) await transaction.removeCopies(withdrawn)

  const lines = await arrange(transaction, letIn, entries, byHash(known))
  const { placed, head } = assign(transaction.feed.feed, before, lines.fresh)
  if (lines.replaced.length > 0) await transaction.turnIntoStubs(lines.replaced)
  if (placed.length > 0) {
    await transaction.writeLines(placed)
    await transaction.writeHead({
      ...head,
      signature: context.signHead(transaction.feed.feed, head),
    })
    await refold(transaction, placed, states)
  }
  await takeBackGiven(transaction, letIn, entries, { placed, now: context.now })
  await transaction.done(waiting.map(({ arrival }) => arrival))
  return { taken: waiting.length, head: head.position }
}

async function checkGrants(
  transaction: SequencingTransaction,
  waiting: readonly Waiting[],
  now: Instant,
): Promise<{ letIn: Waiting[]; withdrawn: Waiting[] }> {
  const granted = waiting.filter(({ grantedBy }) => grantedBy !== undefined)
  if (granted.length === 0) return { letIn: [...waiting], withdrawn: [] }
  const routes = await transaction.routesTo(
    [...new Set(granted.map(({ grantedBy }) => grantedBy as OrganisationId))],
    [...new Set(granted.map(({ stream }) => stream))],
  )
  const mayPass = ({ grantedBy, stream }: Waiting) =>
    grantedBy === undefined || isOpen(routes, grantedBy, stream, transaction.feed.feed, now)
  return {
    letIn: waiting.filter(mayPass),
    withdrawn: waiting.filter((each) => !mayPass(each)),
  }
}

function isOpen(
  routes: readonly GrantRoute[],
  organisation: OrganisationId,
  stream: StreamId,
  feed: FeedId,
  now: Instant,
): boolean {
  // The grant's own words always reach whom they are about.
  const isOwnWord = routes.some(
    (route) => route.grant === stream && route.organisation === organisation && route.feed === feed,
  )
  return isOwnWord || standingOf(routes, { organisation, stream, feed }, now).kind === 'live'
}

interface Arranged {
  readonly fresh: readonly NewLine[]
  /** Entry lines that are delivered anew further on: there may be one line with content for each hash. */
  readonly replaced: readonly { readonly position: number; readonly stub: SealedStub }[]
}

function withParents(
  waiting: readonly Waiting[],
  entries: ReadonlyMap<EntryHash, StoredEntry>,
): LineName[] {
  return waiting.flatMap(({ stream, hash }) =>
    [hash, ...(entries.get(hash)?.parents ?? [])].map((each) => ({ stream, hash: each })),
  )
}

async function arrange(
  transaction: SequencingTransaction,
  letIn: readonly Waiting[],
  entries: ReadonlyMap<EntryHash, StoredEntry>,
  known: Map<EntryHash, KnownLine>,
): Promise<Arranged> {
  const ancestors = await missingAncestors(transaction, letIn, entries, known)
  const again = letIn.filter(({ hash }) => known.get(hash)?.kind === 'entry')
  const envelopes =
    again.length === 0
      ? new Map<EntryHash, Bytes>()
      : await transaction.envelopesOf(again.map(({ hash }) => hash))
  const fresh: NewLine[] = []
  const done = new Set<EntryHash>()
  const replaced: { position: number; stub: SealedStub }[] = []
  for (const each of letIn) {
    const stored = entries.get(each.hash)
    if (!stored || done.has(each.hash)) continue
    for (const ancestor of ancestors.get(each.hash) ?? []) {
      if (done.has(ancestor.hash)) continue
      done.add(ancestor.hash)
      fresh.push({
        kind: 'stub',
        stream: each.stream,
        hash: ancestor.hash,
        stub: ancestor.stub,
        receivedAt: each.receivedAt,
      })
    }
    done.add(each.hash)
    const before = known.get(each.hash)
    const envelope = envelopes.get(each.hash)
    if (before?.kind === 'entry' && envelope)
      replaced.push({ position: before.position, stub: stubOf(readEntry(plain(envelope))) })
    fresh.push({
      kind: 'entry',
      stream: each.stream,
      hash: each.hash,
      author: each.author,
      entry: each.entry,
      receivedAt: each.receivedAt,
      grantedBy: each.grantedBy,
      ...stored,
    })
  }
  return { fresh, replaced }
}

/** The newest line of each hash; a line with content counts more than a stub. */
function byHash(lines: readonly KnownLine[]): Map<EntryHash, KnownLine> {
  const known = new Map<EntryHash, KnownLine>()
  for (const line of lines) {
    const before = known.get(line.hash)
    if (before?.kind !== 'entry') known.set(line.hash, line)
  }
  return known
}

interface Ancestor {
  readonly hash: EntryHash
  readonly stub: SealedStub
}

/** For each entry those ancestors, oldest first, that this feed neither has nor receives in the same batch. */
async function missingAncestors(
  transaction: SequencingTransaction,
  letIn: readonly Waiting[],
  entries: ReadonlyMap<EntryHash, StoredEntry>,
  known: Map<EntryHash, KnownLine>,
): Promise<Map<EntryHash, Ancestor[]>> {
  const parentsBy = new Map<EntryHash, readonly EntryHash[]>()
  /** Of each hash that was ever asked for. */
  const streamOf = new Map<EntryHash, StreamId>()
  for (const { hash, stream } of letIn) {
    const parents = entries.get(hash)?.parents
    if (!parents) continue
    parentsBy.set(hash, parents)
    for (const parent of parents) streamOf.set(parent, stream)
  }
  const stubs = new Map<EntryHash, SealedStub>()
  const isHere = (hash: EntryHash) => known.has(hash) || parentsBy.has(hash) || stubs.has(hash)
  let missing = new Set(
    [...parentsBy.values()].flatMap((parents) => parents.filter((hash) => !isHere(hash))),
  )
  while (missing.size > 0) {
    const found = await transaction.envelopesOf([...missing])
    const next = new Map<EntryHash, StreamId>()
    for (const [hash, envelope] of found) {
      const stub = stubOf(readEntry(plain(envelope)))
      stubs.set(hash, stub)
      const stream = streamOf.get(hash)
      if (stream !== undefined) for (const parent of stub.parents) next.set(parent, stream)
    }
    const unknown = [...next].flatMap(([hash, stream]) => (isHere(hash) ? [] : [{ hash, stream }]))
    for (const { hash, stream } of unknown) streamOf.set(hash, stream)
    if (unknown.length > 0)
      for (const line of await transaction.known(unknown)) known.set(line.hash, line)
    missing = new Set(unknown.map(({ hash }) => hash).filter((hash) => !isHere(hash)))
  }
  const result = new Map<EntryHash, Ancestor[]>()
  if (stubs.size === 0) return result
  for (const [hash, parents] of parentsBy) result.set(hash, oldestFirst(parents, stubs))
  return result
}

function oldestFirst(
  parents: readonly EntryHash[],
  stubs: ReadonlyMap<EntryHash, SealedStub>,
): Ancestor[] {
  const ordered: Ancestor[] = []
  const seen = new Set<EntryHash>()
  const path: { hash: EntryHash; isEntered: boolean }[] = parents.map((hash) => ({
    hash,
    isEntered: false,
  }))
  for (let step = path.pop(); step; step = path.pop()) {
    const stub = stubs.get(step.hash)
    if (!stub) continue
    if (step.isEntered) {
      ordered.push({ hash: step.hash, stub })
      continue
    }
    if (seen.has(step.hash)) continue
    seen.add(step.hash)
    path.push({ hash: step.hash, isEntered: true })
    for (const parent of stub.parents) path.push({ hash: parent, isEntered: false })
  }
  return ordered
}

function assign(
  feed: FeedId,
  before: RollingHead | undefined,
  lines: readonly NewLine[],
): { placed: Placed[]; head: RollingHead } {
  let head = before ?? { position: 0, rolling: firstRolling(feed) }
  const placed = lines.map((line) => {
    const position = head.position + 1
    head = { position, rolling: nextRolling(head.rolling, position, line.hash) }
    return { position, line }
  })
  return { placed, head }
}

async function refold(
  transaction: SequencingTransaction,
  placed: readonly Placed[],
  before: ReadonlyMap<StreamId, StreamState>,
): Promise<void> {
  const byStream = Map.groupBy(placed, ({ line }) => line.stream)
  const states = new Map<StreamId, StreamState | undefined>()
  for (const [stream, lines] of byStream) {
    const folded = await foldLines(before.get(stream), lines.map(foldedLine), () =>
      transaction.linesOf(stream),
    )
    if (folded) states.set(stream, folded)
  }
  await transaction.writeStates(states)
}

export function foldedLine({ position, line }: Placed): FoldedLine {
  const { hash, receivedAt } = line
  if (line.kind === 'stub')
    return { position, hash, receivedAt, parents: line.stub.parents, facts: undefined }
  return { position, hash, receivedAt, parents: line.parents, facts: line.facts }
}

/**
 * Once a grant has ended, what was given under it and not fetched yet is taken back (design §3, withdrawal). Once it opens less, so is what
 * came before that word: which parts those are the server cannot tell, and a device of theirs seals anew what is left.
 */
async function takeBackGiven(
  transaction: SequencingTransaction,
  letIn: readonly Waiting[],
  entries: ReadonlyMap<EntryHash, StoredEntry>,
  { placed, now }: { readonly placed: readonly Placed[]; readonly now: Instant },
): Promise<void> {
  for (const each of letIn) {
    const facts = each.grantedBy === undefined ? undefined : entries.get(each.hash)?.facts
    const word = facts && grantFactsIn(facts)
    if (word === undefined || each.grantedBy === undefined) continue
    const isOver = word.state === 'ended' || (word.until ?? Infinity) <= now
    const line = placed.find(({ line: { hash } }) => hash === each.hash)
    if (!isOver && (word.takesBack !== true || line === undefined)) continue
    const routes = await transaction.routesTo([each.grantedBy], [word.stream])
    const to = {
      organisation: each.grantedBy,
      stream: word.stream,
      feed: transaction.feed.feed,
    }
    // Another grant may still lead here.
    const isLive = standingOf(routes, to, now).kind === 'live'
    if (isLive && word.takesBack !== true) continue
    const taken = (await transaction.notDownloaded(each.grantedBy, word.stream)).filter(
      ({ position }) => !isLive || position < (line?.position ?? 0),
    )
    if (taken.length === 0) continue
    await transaction.turnIntoStubs(
      taken.map(({ position, envelope }) => ({
        position,
        stub: stubOf(readEntry(plain(envelope))),
      })),
    )
    await transaction.removeCopies(taken.map(({ hash }) => ({ stream: word.stream, hash })))
    const folded = foldStream(await transaction.linesOf(word.stream))
    await transaction.writeStates(new Map([[word.stream, folded]]))
  }
}

function grantFactsIn(facts: Bytes): GrantFacts | undefined {
  const read = readFacts(readCanonical(plain(unpackFacts(facts).bytes)))
  return read?.family === 'grant' ? read : undefined
}

/** A database gives Buffers, and a decoder would give Buffers back; canonical comparison wants plain bytes. */
function plain(bytes: Bytes): Bytes {
  return bytes.constructor === Uint8Array
    ? bytes
    : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
