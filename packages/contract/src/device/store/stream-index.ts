import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { StreamInFeed } from '../synchronisation/announced-lines.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from './device-store.ts'

/**
 * Which streams are cases, which are referrals and which are gatherings, without looking through every place in every feed. The value is what whoever lists
 * them keeps of a stream, by its stamp; it is put back to `announced` with each line that comes, and counts for nothing under another stamp.
 */
export type Indexed = 'case' | 'referral' | 'gathering'

/** Something was announced of it: nothing that was kept of it holds. */
export const announced = true

export function indexKey(kind: Indexed, stream: StreamId): string {
  return `${kind}/${stream}`
}

export async function listIndexed(
  store: DeviceStoreReader,
  kind: Indexed,
): Promise<ReadonlyMap<StreamId, unknown>> {
  const rows = await store.list('setting', `${kind}/`)
  return new Map(rows.map(({ key, value }) => [key.slice(kind.length + 1) as StreamId, value]))
}

/** Undefined for a stream of another kind. */
export function findIndexed(
  store: DeviceStoreReader,
  kind: Indexed,
  stream: StreamId,
): Promise<unknown> {
  return store.find('setting', indexKey(kind, stream))
}

/** What a write announces, for the same write. */
export function noteAnnounced(writes: readonly StoreWrite[]): StoreWrite[] {
  const keys = new Set(
    writes.flatMap((write) =>
      'put' in write && write.put === 'stream'
        ? (keyOf(write.key, write.value as StreamInFeed) ?? [])
        : [],
    ),
  )
  return [...keys].map((key) => ({ put: 'setting', key, value: announced }))
}

function keyOf(place: string, { family }: StreamInFeed): string | undefined {
  const stream = place.split('/')[0] as StreamId
  if (family === 'referral' || family === 'gathering') return indexKey(family, stream)
  // Of which only places in the order are known may be a case: then the server lists it, or does not.
  return family === 'case' || family === undefined ? indexKey('case', stream) : undefined
}

const builtKey = 'stream-index'
/** An earlier version that is still open in another tab announces without it. */
const builtAnewMs = 7 * 24 * 60 * 60 * 1000

/** Adds what is missing, from all that feeds announced: the first time, and once a week. */
export async function buildStreamIndex(store: DeviceStore, now: number): Promise<void> {
  const builtAt = await store.find('setting', builtKey)
  if (isRecent(builtAt, now, builtAnewMs)) return
  const known = new Set<string>()
  for (const kind of ['case', 'referral', 'gathering'] as const)
    for (const stream of (await listIndexed(store, kind)).keys()) known.add(indexKey(kind, stream))
  const places = await store.list('stream', '')
  const lacking = [
    ...new Set(places.flatMap(({ key, value }) => keyOf(key, value as StreamInFeed) ?? [])),
  ].filter((key) => !known.has(key))
  await store.write([
    ...lacking.map((key): StoreWrite => ({ put: 'setting', key, value: announced })),
    { put: 'setting', key: builtKey, value: now },
  ])
}

/** A clock that went back makes nothing recent. */
export function isRecent(at: unknown, now: number, withinMs: number): boolean {
  return typeof at === 'number' && at <= now && now - at < withinMs
}
