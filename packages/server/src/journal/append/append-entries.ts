import { readCanonical } from '@cobijo/sealing/canonical'
import { readEntry, verifyEntry } from '@cobijo/sealing/entry/envelope'
import type { DirectoryEntry } from '@cobijo/sealing/directory/read-statement'
import type { AppendOutcome } from '@cobijo/contract/wire/entries'
import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { EntryHash, FeedId, Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { DirectoryState } from '../../directory/directory-state.ts'
import { extendState } from '../../directory/directory-state.ts'
import { chainKey } from './append-transaction.ts'
import type {
  AppendTransaction,
  ChainEnd,
  Placing,
  Receipt,
  SetAside,
} from './append-transaction.ts'
import { checkChains } from './check-chains.ts'
import type { GrantRoute } from './grant-route.ts'
import type { InspectedItem, RefusedItem } from '../inspection/inspected-item.ts'
import type { FeedAddress } from '../sequencing/sequencing-transaction.ts'
import { unpackFacts } from './packed-facts.ts'
import { planPlacements } from './plan-placements.ts'
import { statementLimits, withinStatementQuota } from './statement-quota.ts'
import type { StatementLimits } from './statement-quota.ts'
import { signerProblem, unvouched } from './signer-problem.ts'

/** Set-aside entries that a device may leave, so that nobody fills the disk with a stolen key. */
export const quarantineQuota = { entries: 1_000, bytes: 64 * 1024 * 1024 } as const

export interface AppendContext {
  readonly now: Instant
  readonly state: DirectoryState
  readonly makeReceipt: (
    organisation: OrganisationId,
    receivedAt: Instant,
    hashes: readonly EntryHash[],
  ) => Receipt
  /**
   * Looks up every chain before inserting and keeps other appends of the same devices waiting. The first attempt trusts
   * that a chain which begins at 1 is new, and is repeated with care when the database knows better.
   */
  readonly withCare: boolean
  /** Other limits than those of the house. */
  readonly limits?: StatementLimits | undefined
}

export interface Appended {
  /** One for each item, in their order. */
  readonly outcomes: readonly AppendOutcome[]
  readonly receipt: Receipt | undefined
  /** Feeds whose grant ended: the reply waits until nothing of it can be fetched any more. */
  readonly closedFeeds: readonly FeedId[]
  /** Feeds in which something waits for its position now. */
  readonly placedIn: readonly FeedAddress[]
  /** The directory that this append's statements made, where all of them were stored. */
  readonly directory: DirectoryState | undefined
}

/** A chain that was taken to be new is not: roll back and append again with care. */
export class ChainsContended extends Error {
  override name = 'ChainsContended'
  constructor() {
    super('chains-contended')
  }
}

/**
 * Appends one organisation's items in the transaction that the caller commits (design §2, §6): observations are kept or set
 * aside, never refused; the same id and hash again is already there; nothing is acknowledged before the commit.
 */
export async function appendEntries(
  transaction: AppendTransaction,
  items: readonly (InspectedItem | RefusedItem)[],
  context: AppendContext,
): Promise<Appended> {
  const [appended] = await appendRequests(transaction, [items], context)
  if (!appended) throw new RequestsMiscounted()
  return appended
}

/**
 * Appends what several requests of one organisation brought at the same time, as `joinRequests` lets them be joined. Each has its
 * own outcomes and its own receipt, and all of it counts or none.
 */
export async function appendRequests(
  transaction: AppendTransaction,
  requests: readonly (readonly (InspectedItem | RefusedItem)[])[],
  context: AppendContext,
): Promise<readonly Appended[]> {
  const { now } = context
  const items = requests.flat()
  const outcomes = new Map<InspectedItem | RefusedItem, AppendOutcome>()
  const aside: SetAside[] = []
  const own = await withinStatementQuota(
    transaction,
    items.filter((item) => isOwn(item, transaction.organisation, outcomes)),
    { state: context.state, now, limits: context.limits ?? statementLimits },
    outcomes,
  )
  const foreign = new Map(own.map((item) => [item, networkProblem(item, context.state)]))
  const admitted = newStatements(
    own.filter((item) => foreign.get(item) === undefined),
    context.state,
  )
  const state = extendState(context.state, context.state.version, admitted.map(directoryEntryOf))
  const vouched = own.filter((item) => {
    const problem = isSigned(item, state)
      ? (signerProblem(state, item) ?? foreign.get(item))
      : 'signature-wrong'
    if (problem === undefined) return true
    if (unvouched.has(problem))
      outcomes.set(item, { hash: item.hash, outcome: 'refused', code: problem })
    else aside.push({ item, code: problem })
    return false
  })
  const once = withoutRepetition(vouched, outcomes, aside)
  const told = await withoutUntold(transaction, once, state, outcomes, aside)
  const following = await followChains(transaction, told, outcomes, aside, context.withCare)
  const kept = await withinQuota(transaction, aside, outcomes)
  const receipts = requests.map((request) => {
    const hashes = new Set(
      request.flatMap((item) =>
        item.kind === 'inspected' && outcomes.get(item)?.outcome !== 'refused' ? [item.hash] : [],
      ),
    )
    return hashes.size === 0
      ? undefined
      : context.makeReceipt(transaction.organisation, now, [...hashes].sort())
  })
  const receiptOf = new Map<InspectedItem, Receipt>()
  for (const [at, receipt] of receipts.entries())
    for (const item of requests[at] ?? [])
      if (receipt && item.kind === 'inspected') receiptOf.set(item, receipt)
  // Before the feeds' rows, which are written under scopes of their own.
  const given = receipts.filter((receipt) => receipt !== undefined)
  if (given.length > 0) await transaction.insertReceipts(given)
  const stored = await store(
    transaction,
    following,
    receiptOf,
    { ...context, state, admitted },
    outcomes,
  )
  if (kept.length > 0) await transaction.insertQuarantine(kept, now)
  const reused = kept.filter(({ code }) => code === 'entry-id-reused')
  if (reused.length > 0) await transaction.flagReused(reused, now)
  for (const { item, code } of kept)
    outcomes.set(item, { hash: item.hash, outcome: 'quarantined', code })
  return requests.map((request, at) => ({
    outcomes: request.map(
      (item) => outcomes.get(item) ?? { outcome: 'refused', code: 'not-stored' },
    ),
    receipt: receipts[at],
    ...stored,
  }))
}

export class RequestsMiscounted extends Error {
  override name = 'RequestsMiscounted'
  constructor() {
    super('requests-miscounted')
  }
}

function isOwn(
  item: InspectedItem | RefusedItem,
  organisation: OrganisationId,
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
): item is InspectedItem {
  if (item.kind === 'refused') {
    const { kind: _, ...why } = item
    outcomes.set(item, { ...why, outcome: 'refused' })
    return false
  }
  if (item.organisation === organisation) return true
  outcomes.set(item, { hash: item.hash, outcome: 'refused', code: 'organisation-other' })
  return false
}

function isStatement(item: InspectedItem): boolean {
  return item.family === 'organisation' || item.family === 'network'
}

/** The statements among the items that the directory has not accepted yet. */
function newStatements(
  items: readonly InspectedItem[],
  { directory }: DirectoryState,
): readonly InspectedItem[] {
  return items.filter((item) => isStatement(item) && !directory.accepted.has(item.hash))
}

/**
 * An installation serves one network, and its first founding stays: of two foundings the directory's fold would take the one with
 * the smaller hash, which somebody could search for.
 */
function networkProblem(item: InspectedItem, { directory }: DirectoryState): string | undefined {
  const { network } = directory
  if (item.family !== 'network' || !network || item.hash === network.founding) return undefined
  if ((item.stream as string) !== network.id) return 'network-other'
  return saysOf(item) === 'network-founded' ? 'network-other' : undefined
}

function saysOf(item: InspectedItem): unknown {
  const facts = readCanonical(unpackFacts(item.facts).bytes) as DirectoryFacts
  return facts.statement['says']
}

function directoryEntryOf(item: InspectedItem): DirectoryEntry {
  // The directory keeps it: a view would keep the memory of its whole batch.
  return { entry: readEntry(item.envelope.slice()), facts: unpackFacts(item.facts.slice()) }
}

/** The inspector checked what it had a key for; a device that this very batch introduces is checked here. */
function isSigned(item: InspectedItem, state: DirectoryState): boolean {
  const key = state.keyOf(item.device)
  if (key === undefined || key === item.verifiedUnder) return true
  if (item.verifiedUnder && Buffer.compare(key, item.verifiedUnder) === 0) return true
  return verifyEntry(readEntry(item.envelope), key)
}

/** The same item twice in one request counts once; two texts under one id are both set aside. */
function withoutRepetition(
  items: readonly InspectedItem[],
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
  aside: SetAside[],
): InspectedItem[] {
  const first = new Map<string, InspectedItem>()
  const reused = new Set<string>()
  for (const item of items) {
    const before = first.get(item.id)
    if (before === undefined) first.set(item.id, item)
    else if (before.hash === item.hash)
      outcomes.set(item, { hash: item.hash, outcome: 'already-there' })
    else reused.add(item.id)
  }
  return items.filter((item) => {
    if (outcomes.has(item)) return false
    if (!reused.has(item.id)) return true
    aside.push({ item, code: 'entry-id-reused' })
    return false
  })
}

/** What tells of people and of whom they are opened to; everything else is public, or lies in the network's feed. */
const toldAtHome: ReadonlySet<InspectedItem['family']> = new Set([
  'case',
  'referral',
  'grant',
  'work',
  'gathering',
])

/**
 * An entry that stands in no feed of its own organisation could be read by nobody there, now or ever, and nobody could tell it from one that
 * was taken out of all of them; and a word that takes back what a feed was given does so where that lies: whoever keeps it from there leaves
 * a recipient without what nobody will seal anew. Both are set aside with what came with them. What the journal holds already stays there.
 */
async function withoutUntold(
  transaction: AppendTransaction,
  items: readonly InspectedItem[],
  { owners }: DirectoryState,
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
  aside: SetAside[],
): Promise<readonly InspectedItem[]> {
  const untold = items.filter(
    ({ family, organisation, placements, grant }) =>
      toldAtHome.has(family) &&
      (!placements.some(({ feed }) => owners.ownerOf(feed) === organisation) ||
        (grant?.takesBack === true && !placements.some(({ feed }) => feed === grant.feed))),
  )
  if (untold.length === 0) return items
  const unknown = await withoutKnown(transaction, untold, outcomes, aside)
  aside.push(...unknown.map((item) => ({ item, code: 'delivery-missing' })))
  const left = new Set(untold)
  return items.filter((item) => !left.has(item))
}

/** What continues its device's chain; everything else gets its outcome or is set aside. */
async function followChains(
  transaction: AppendTransaction,
  items: readonly InspectedItem[],
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
  aside: SetAside[],
  withCare: boolean,
): Promise<readonly InspectedItem[]> {
  if (items.length === 0) return []
  if (withCare) await transaction.lockDevices([...new Set(items.map(({ device }) => device))])
  const unknown = withCare ? await withoutKnown(transaction, items, outcomes, aside) : items
  const beginning = new Set(unknown.filter(({ sequence }) => sequence === 1).map(chainKey))
  const chains = new Map(
    unknown
      .filter((item) => withCare || !beginning.has(chainKey(item)))
      .map((item) => [chainKey(item), { device: item.device, stream: item.stream }]),
  )
  const ends: ReadonlyMap<string, ChainEnd> =
    chains.size === 0 ? new Map() : await transaction.chainEnds([...chains.values()])
  const checked = checkChains(unknown, ends)
  aside.push(...checked.broken)
  const forked = await withoutKnown(transaction, checked.notNew, outcomes, aside)
  aside.push(...forked.map((item) => ({ item, code: 'sequence-forked' })))
  return checked.following
}

/** Items whose id the journal does not hold. The same hash is there already; another one is set aside. */
async function withoutKnown(
  transaction: AppendTransaction,
  items: readonly InspectedItem[],
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
  aside: SetAside[],
): Promise<readonly InspectedItem[]> {
  if (items.length === 0) return []
  const known = await transaction.hashesOf(items.map(({ id }) => id))
  return items.filter((item) => {
    const hash = known.get(item.id)
    if (hash === undefined) return true
    if (hash === item.hash) outcomes.set(item, { hash, outcome: 'already-there' })
    else aside.push({ item, code: 'entry-id-reused' })
    return false
  })
}

async function withinQuota(
  transaction: AppendTransaction,
  aside: readonly SetAside[],
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
): Promise<SetAside[]> {
  const used = new Map<string, { entries: number; bytes: number }>()
  const kept: SetAside[] = []
  for (const each of aside) {
    const { item } = each
    const before = used.get(item.device) ?? (await transaction.quarantineOf(item.device))
    const after = { entries: before.entries + 1, bytes: before.bytes + bytesOf(item) }
    if (after.entries > quarantineQuota.entries || after.bytes > quarantineQuota.bytes) {
      outcomes.set(item, { hash: item.hash, outcome: 'refused', code: 'quarantine-full' })
      continue
    }
    used.set(item.device, after)
    kept.push(each)
  }
  return kept
}

export function bytesOf(item: InspectedItem): number {
  return item.placements.reduce(
    (sum, { keys, parts }) =>
      sum + keys.length + parts.reduce((bytes, part) => bytes + part.length, 0),
    item.envelope.length + item.facts.length,
  )
}

interface StoringContext extends AppendContext {
  /** Statements that `state` knows beside those of before. */
  readonly admitted: readonly InspectedItem[]
}

async function store(
  transaction: AppendTransaction,
  following: readonly InspectedItem[],
  receiptOf: ReadonlyMap<InspectedItem, Receipt>,
  context: StoringContext,
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
): Promise<Pick<Appended, 'closedFeeds' | 'placedIn' | 'directory'>> {
  if (following.length === 0) return { closedFeeds: [], placedIn: [], directory: undefined }
  const inserted = await transaction.insertEntries(following, receiptOf)
  const fresh = following.filter(({ id }) => inserted.has(id))
  if (fresh.length < following.length)
    await explainConflicts(transaction, following, inserted, outcomes)
  const statements = fresh.filter(isStatement)
  if (statements.length > 0)
    await transaction.insertStatements(statements, context.state.version + 1)
  const routes = await openRoutes(transaction, fresh, context)
  const placings: Placing[] = []
  for (const item of fresh) {
    const plan = planPlacements(item, context.state.owners, routes, context.now)
    for (const planned of plan.placements) placings.push({ item, planned })
    outcomes.set(item, {
      hash: item.hash,
      outcome: 'appended',
      ...(plan.code === undefined ? {} : { code: plan.code }),
    })
  }
  await transaction.place(placings, context.now)
  const closing = fresh.flatMap(({ grant }) =>
    grant && (grant.state === 'ended' || (grant.until ?? Infinity) <= context.now)
      ? [grant.feed]
      : [],
  )
  const placedIn = new Map(placings.map(({ planned: { feed, owner } }) => [feed, owner]))
  return {
    closedFeeds: [...new Set(closing)],
    placedIn: [...placedIn].map(([feed, organisation]) => ({ organisation, feed })),
    directory: directoryAfter(statements, context),
  }
}

/** Undefined where the directory knows more than what was stored: a statement that was set aside was folded too. */
function directoryAfter(
  statements: readonly InspectedItem[],
  { state, admitted }: StoringContext,
): DirectoryState | undefined {
  const stored = new Set(statements.map(({ hash }) => hash))
  const isWhole = statements.length > 0 && admitted.every(({ hash }) => stored.has(hash))
  return isWhole ? { ...state, version: state.version + statements.length } : undefined
}

/** Two requests with the same entries ran into each other, or a chain that seemed new is not. */
async function explainConflicts(
  transaction: AppendTransaction,
  following: readonly InspectedItem[],
  inserted: ReadonlySet<string>,
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
): Promise<void> {
  const refused = following.filter(({ id }) => !inserted.has(id))
  const known = await transaction.hashesOf(refused.map(({ id }) => id))
  for (const item of refused) {
    if (known.get(item.id) !== item.hash) throw new ChainsContended()
    outcomes.set(item, { hash: item.hash, outcome: 'already-there' })
  }
}

/**
 * Grants among the new entries take effect before anything is placed, whatever their order in the batch. Nobody opens a stream in
 * which he has no part: he wrote in it, or another organisation let him in (who accepts a referral has written nothing yet). What
 * was opened may always be ended.
 */
async function openRoutes(
  transaction: AppendTransaction,
  fresh: readonly InspectedItem[],
  context: AppendContext,
): Promise<readonly GrantRoute[]> {
  const { owners } = context.state
  const grants = fresh.filter(({ grant }) => grant !== undefined)
  const granted = [...new Set(grants.flatMap(({ grant }) => (grant ? [grant.stream] : [])))]
  const own = granted.length === 0 ? new Set() : await transaction.streamsWithPart(granted)
  const opened: GrantRoute[] = []
  for (const item of grants) {
    const { grant } = item
    const feedOrganisation = grant && owners.ownerOf(grant.feed)
    if (!grant || feedOrganisation === undefined) continue
    if (grant.state === 'open' && !own.has(grant.stream)) continue
    opened.push({
      organisation: item.organisation,
      stream: grant.stream,
      feed: grant.feed,
      feedOrganisation,
      grant: item.stream,
      state: grant.state,
      from: grant.from,
      until: grant.until,
    })
  }
  if (opened.length > 0) await transaction.insertRoutes(opened, context.now)
  const goingOut = fresh.filter((item) =>
    item.placements.some(({ feed }) => {
      const owner = owners.ownerOf(feed)
      return owner !== undefined && owner !== item.organisation && feed !== owners.networkFeed
    }),
  )
  const streams = [...new Set(goingOut.map(({ stream }) => stream))]
  const stored = streams.length === 0 ? [] : await transaction.routesOf(streams)
  return [...opened, ...stored]
}
