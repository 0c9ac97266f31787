import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import type { DeviceStore, StoreWrite } from '../../store/device-store.ts'
import type { Finding } from '../../finding.ts'
import { everyLine, findPlaceIn, placeKey } from '../announced-lines.ts'
import type { AnnouncedLine } from '../announced-lines.ts'
import { readQueue } from '../outbox.ts'

/**
 * Takes from the queue what its feeds have given back: only now does the device stop keeping it to send. Each feed of this member that it
 * was for has to bring its line, and not a stub: that is a finding, and the entry stays. Entries that go to no feed of this member
 * leave once their receipt is verified. `isOverdue`: the server vouched for it long enough ago for its feeds to have it.
 */
export async function settleQueue(
  store: DeviceStore,
  followed: readonly FeedId[],
  isOverdue: (hash: EntryHash) => Promise<boolean> = () => Promise.resolve(false),
): Promise<readonly Finding[]> {
  const mine = new Set<string>(followed)
  const older = new Map<string, readonly AnnouncedLine[]>()
  const linesOf = async (stream: StreamId, feed: FeedId, hash: EntryHash) => {
    const place = await findPlaceIn(store, stream, feed)
    const isIt = (line: AnnouncedLine) => line.hash === hash
    if (!place || place.lines.some(isIt)) return place?.lines.filter(isIt)
    // Of what was sent all at once the first lines have gone out of the row already.
    const key = placeKey(stream, feed)
    const lines = older.get(key) ?? (await everyLine(store, key, place))
    older.set(key, lines)
    return lines.filter(isIt)
  }
  const writes: StoreWrite[] = []
  const findings: Finding[] = []
  for (const { key, queued } of (await readQueue(store)).rows) {
    if (queued.state !== 'acknowledged') continue
    const { hash, stream } = queued
    let isBack = true
    for (const { feed } of queued.item.deliveries) {
      if (!mine.has(feed)) continue
      const lines = (await linesOf(stream, feed as FeedId, hash)) ?? []
      if (lines.some(({ isStub }) => !isStub)) continue
      isBack = false
      if (lines.length > 0) findings.push({ code: 'own-entry-stubbed', hash })
    }
    if (isBack) writes.push({ remove: 'outbox', key })
    else if (await isOverdue(hash)) findings.push({ code: 'entry-not-delivered', hash })
  }
  if (writes.length > 0) await store.write(writes)
  return findings
}
