import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { streamsOf } from '../device-knowledge.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { isJusticeType } from '../late/read-late.ts'
import type { StampReader, Stamps } from '../store/stamped-store.ts'
import { placeKey, type StreamInFeed } from '../synchronisation/announced-lines.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'
import { fetchIfReachable } from './open-case.ts'

/**
 * All that the legal group has, fetched as far as the server is there: for its members alone. Everybody else's keys open none of it, and is told
 * nothing, not even that there is none.
 */
export async function justiceStreams(unlocked: Unlocked): Promise<ReadonlySet<StreamId>> {
  const legal = groupHere(unlocked, 'legal')
  if (!legal || !unlocked.knowledge.ring.currentKeys(legal.id)) return new Set()
  const announced = await announcedIn(unlocked, legal.feed)
  const queued = (await listQueue(unlocked))
    .filter(({ type }) => isJusticeType(type))
    .map(({ stream }) => stream)
  const streams = new Set<StreamId>([...announced, ...queued])
  for (const stream of streams) await fetchIfReachable(unlocked, stream)
  return streams
}

interface Announced {
  readonly feed: FeedId
  /** As they were before the streams were looked at. */
  readonly stamps: Stamps
  readonly streams: ReadonlySet<StreamId>
}

/** Of each sitting: the day asks at every look, and after the first only what moved is looked at. */
const announcedBefore = new WeakMap<StampReader, Announced>()

async function announcedIn(unlocked: Unlocked, feed: FeedId): Promise<ReadonlySet<StreamId>> {
  const { store } = unlocked.account
  const stamps = await unlocked.stamps.read(store)
  const before = announcedBefore.get(unlocked.stamps)
  const streams =
    before?.feed === feed
      ? await movedOn(unlocked, before, stamps)
      : [...(await streamsOf(unlocked.account, ['case']))].flatMap(([stream, { feeds }]) =>
          feeds.includes(feed) ? [stream] : [],
        )
  const announced = new Set(streams)
  announcedBefore.set(unlocked.stamps, { feed, stamps, streams: announced })
  return announced
}

async function movedOn(
  { account: { store } }: Unlocked,
  { feed, streams, stamps: before }: Announced,
  stamps: Stamps,
): Promise<ReadonlySet<StreamId>> {
  const moved = stamps.movedSince(before)
  if (moved.length === 0) return streams
  const found = new Set(streams)
  for (const stream of moved) {
    const place = (await store.find('stream', placeKey(stream, feed))) as StreamInFeed | undefined
    if (place?.family === 'case') found.add(stream)
    else found.delete(stream)
  }
  return found
}
