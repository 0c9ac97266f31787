import { families } from '@cobijo/domain/journal/facts'
import type { Family } from '@cobijo/domain/journal/facts'
import type {
  EntryHash,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { sameBytes } from '@cobijo/sealing/bytes'
import { firstRolling, nextRolling } from '@cobijo/sealing/feed-rolling'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { Send } from '../../client/api-client.ts'
import { feedsResponse } from '../../wire/accounts.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import { feedLinesResponse } from '../../wire/entries.ts'
import type { FeedHead, FeedLine } from '../../wire/entries.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import type { Finding } from '../finding.ts'
import { placeKey, putPlace } from './announced-lines.ts'
import type { AnnouncedLine, StreamInFeed } from './announced-lines.ts'
import { leaveOrder, leaveToDo } from './moved-streams.ts'
import { goBackTo, noticeRestore } from './repair/went-back.ts'
import { orThrow } from './steps.ts'
import type { Attempt } from './steps.ts'

/** How far this device has followed and checked a feed. */
export interface FollowedFeed {
  readonly organisation: OrganisationId
  readonly position: number
  readonly rolling: Uint8Array
}

export interface Followed {
  readonly lines: number
  readonly findings: readonly Finding[]
  readonly feeds: readonly FeedId[]
  /** How long the oldest entry has waited, in ms, that is to come into any of them. */
  readonly lagMs: number
  /** Number of the release key that the server offers. */
  readonly releaseGeneration: number | undefined
  /** The server says that this member's keys were ended. */
  readonly saysKeysEnded: boolean
}

const linesPerPage = 500
/** Families that every device keeps whole: keys, grants, referrals, and what is worked with where there is no network. */
const keptWhole: readonly Family[] = ['organisation', 'network', 'grant', 'referral', 'gathering']

/**
 * Pulls every new line of every feed that this member may follow and checks the rolling hash of each against the server's
 * signed head: a line that was removed, exchanged or slipped in shows here. `at`: when a restore is noticed.
 */
export async function followFeeds(
  store: DeviceStore,
  send: Send,
  headIsSigned: (head: FeedHead) => boolean,
  attempt: Attempt = orThrow,
  at: Instant = Date.now(),
): Promise<Followed> {
  const { feeds, releaseGeneration, restored, keysEnded } = await send({
    method: 'GET',
    path: 'feeds',
    response: feedsResponse,
  })
  await noticeRestore(store, restored, at)
  const findings: Finding[] = []
  let lines = 0
  for (const each of feeds) {
    const feed = each.feed as FeedId
    const organisation = each.organisation as OrganisationId
    const followed = await attempt(
      () => followFeed(store, send, feed, organisation, headIsSigned),
      nothingFollowed,
    )
    lines += followed.lines
    findings.push(...followed.findings)
  }
  return {
    lines,
    findings,
    feeds: feeds.map(({ feed }) => feed as FeedId),
    lagMs: Math.max(0, ...feeds.map(({ lagMs }) => lagMs)),
    releaseGeneration,
    saysKeysEnded: keysEnded === true,
  }
}

const nothingFollowed = { lines: 0, findings: [] as readonly Finding[] }

async function followFeed(
  store: DeviceStore,
  send: Send,
  feed: FeedId,
  organisation: OrganisationId,
  headIsSigned: (head: FeedHead) => boolean,
): Promise<{ readonly lines: number; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = []
  let lines = 0
  let askedAgain = false
  let wentBack = false
  for (;;) {
    const followed =
      ((await store.find('feed', feed)) as FollowedFeed | undefined) ?? startOf(feed, organisation)
    const page = await send({
      method: 'GET',
      path: `feeds/${feed}/lines`,
      query: { after: followed.position, limit: linesPerPage },
      response: feedLinesResponse,
    })
    const found = checkPage(feed, followed, page.lines, page.head, headIsSigned)
    if (found !== undefined) {
      // Another history under the pinned key: an older copy, if all of it adds up from the last line that both know.
      if (isOtherHistory(found) && !wentBack) {
        wentBack = await goBackTo(store, send, { feed, followed, headIsSigned })
        if (wentBack) continue
      }
      // Nothing of a page that does not add up is taken over: the next run asks again.
      findings.push(found)
      return { lines, findings }
    }
    if (page.lines.length === 0) {
      // The head is read after the lines and may be ahead of them once; lines that stay away are held back.
      const isBehind = page.head.position > followed.position
      if (isBehind && !askedAgain) {
        askedAgain = true
        continue
      }
      if (isBehind) findings.push({ code: 'feed-line-missing' })
      return { lines, findings }
    }
    askedAgain = false
    await store.exclusively('places', async () =>
      store.write(await takeOver(store, feed, followed, page.lines)),
    )
    lines += page.lines.length
  }
}

function isOtherHistory({ code }: Finding): boolean {
  return code === 'feed-went-back' || code === 'feed-changed'
}

function startOf(feed: FeedId, organisation: OrganisationId): FollowedFeed {
  return { organisation, position: 0, rolling: firstRolling(feed) }
}

function rollOver(followed: FollowedFeed, lines: readonly FeedLine[]): Uint8Array {
  return lines.reduce(
    (rolling, line) => nextRolling(rolling, line.position, line.hash as EntryHash),
    followed.rolling,
  )
}

function checkPage(
  feed: FeedId,
  followed: FollowedFeed,
  lines: readonly FeedLine[],
  head: FeedHead,
  headIsSigned: (head: FeedHead) => boolean,
): Finding | undefined {
  if (lines.some((line, at) => line.position !== followed.position + at + 1))
    return { code: 'feed-line-missing' }
  if (head.feed !== feed || !headIsSigned(head)) return { code: 'feed-head-not-signed' }
  const reached = followed.position + lines.length
  if (head.position < reached) return { code: 'feed-went-back' }
  const rolling = rollOver(followed, lines)
  if (head.position === reached && !sameBytes(rolling, fromBase64url(head.rolling)))
    return { code: 'feed-changed' }
  return undefined
}

async function takeOver(
  store: DeviceStore,
  feed: FeedId,
  followed: FollowedFeed,
  lines: readonly FeedLine[],
): Promise<StoreWrite[]> {
  const streams = new Map<string, StreamInFeed>()
  const orders: StoreWrite[] = []
  const toDo = new Map<
    StreamId,
    { readonly isNeeded: boolean; readonly writes: readonly StoreWrite[] }
  >()
  for (const line of lines) {
    const key = placeKey(line.stream as StreamId, feed)
    const known =
      streams.get(key) ?? ((await store.find('stream', key)) as StreamInFeed | undefined)
    const said = line.facts && readFacts(fromBase64url(line.facts.bytes))
    const family = line.facts ? said?.family : known?.family
    const stream = line.stream as StreamId
    if (said?.erases) orders.push(leaveOrder(stream, line.hash as EntryHash))
    const isKept = family !== undefined && keptWhole.includes(family)
    const isNeeded = isKept || said?.erases === true || toDo.get(stream)?.isNeeded === true
    toDo.set(stream, { isNeeded, writes: leaveToDo(stream, family, isNeeded) })
    streams.set(key, {
      family,
      lines: [...(known?.lines ?? []), announced(line)],
      fetchedTo: known?.fetchedTo ?? 0,
      missing: known?.missing ?? [],
    })
  }
  const next: FollowedFeed = {
    organisation: followed.organisation,
    position: followed.position + lines.length,
    rolling: rollOver(followed, lines),
  }
  return [
    { put: 'feed', key: feed, value: next },
    ...[...streams].flatMap(([key, place]) => putPlace(key, place)),
    ...orders,
    ...[...toDo.values()].flatMap(({ writes }) => writes),
  ]
}

function announced({ position, hash, kind }: FeedLine): AnnouncedLine {
  return { position, hash: hash as EntryHash, ...(kind === 'stub' ? { isStub: true } : {}) }
}

interface ReadFacts {
  readonly family: Family
  /** An order to erase: every device needs it whole, to hold it against its signature. */
  readonly erases: boolean
}

function readFacts(factsBytes: Uint8Array): ReadFacts | undefined {
  try {
    const facts = readCanonical(factsBytes)
    if (typeof facts === 'object' && facts !== null && 'family' in facts) {
      const family = families.find((each) => each === facts.family)
      return family && { family, erases: 'erases' in facts }
    }
  } catch {
    return undefined
  }
  return undefined
}
