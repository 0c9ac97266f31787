import type { StreamId } from '@cobijo/domain/journal/identifier'
import { streamsOf } from '../device-knowledge.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { isJusticeType } from '../late/read-late.ts'
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
  const announced = [...(await streamsOf(unlocked.account, ['case']))]
    .filter(([, { feeds }]) => feeds.includes(legal.feed))
    .map(([stream]) => stream)
  const queued = (await listQueue(unlocked))
    .filter(({ type }) => isJusticeType(type))
    .map(({ stream }) => stream)
  const streams = new Set<StreamId>([...announced, ...queued])
  for (const stream of streams) await fetchIfReachable(unlocked, stream)
  return streams
}
