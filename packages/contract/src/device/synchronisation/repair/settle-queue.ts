import type { EntryHash, FeedId } from '@cobijo/domain/journal/identifier'
import type { DeviceStore, StoreWrite } from '../../store/device-store.ts'
import type { Finding } from '../../finding.ts'
import type { StreamInFeed } from '../follow-feeds.ts'
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
  const writes: StoreWrite[] = []
  const findings: Finding[] = []
  for (const { key, queued } of (await readQueue(store)).rows) {
    if (queued.state !== 'acknowledged') continue
    const { hash, stream } = queued
    let isBack = true
    for (const { feed } of queued.item.deliveries) {
      if (!mine.has(feed)) continue
      const place = (await store.find('stream', `${stream}/${feed}`)) as StreamInFeed | undefined
      const lines = place?.lines.filter((line) => line.hash === hash) ?? []
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
