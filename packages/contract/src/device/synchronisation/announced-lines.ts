import type { Family } from '@cobijo/domain/journal/facts'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'

/** What a feed announced of one stream. */
export interface StreamInFeed {
  readonly family: Family | undefined
  /** The newest lines, in feed order; of a stream with many the older ones lie in blocks beside it. Empty only where there is no line. */
  readonly lines: readonly AnnouncedLine[]
  readonly fetchedTo: number
  /** Positions that the server did not give when it was asked for them: asked for again until they come. */
  readonly missing?: readonly number[]
}

export interface AnnouncedLine {
  readonly position: number
  readonly hash: EntryHash
  /** Its place in the order and nothing of it. */
  readonly isStub?: true
}

/** So many lines go into a block together, and at least as many stay in the row that each new line writes again. */
const linesPerBlock = 64

const blocks = 'lines/'

export function placeKey(stream: StreamId, feed: FeedId): string {
  return `${stream}/${feed}`
}

/** By the position of its first line, so that none is named anywhere else: what a program of before wrote loses no block. */
function blockKey(key: string, first: number): string {
  return `${blocks}${key}/${String(first).padStart(16, '0')}`
}

/** Position of the newest line; 0 where there is none. */
export function newestOf({ lines }: Pick<StreamInFeed, 'lines'>): number {
  return lines.at(-1)?.position ?? 0
}

/**
 * Keeps a row as short for the next line as for the first: full blocks go out of it. A row of an earlier version, which held every line,
 * is one whose blocks have not gone out yet.
 */
export function putPlace(key: string, place: StreamInFeed): readonly StoreWrite[] {
  let { lines } = place
  const writes: StoreWrite[] = []
  while (lines.length >= 2 * linesPerBlock) {
    const block = lines.slice(0, linesPerBlock)
    const [first] = block as [AnnouncedLine]
    writes.push({ put: 'setting', key: blockKey(key, first.position), value: block })
    lines = lines.slice(linesPerBlock)
  }
  return [...writes, { put: 'stream', key, value: { ...place, lines } satisfies StreamInFeed }]
}

/**
 * Every line that a feed announced of a stream, in feed order. `place` was read before: what another tab moves into a block meanwhile is
 * found twice, and nothing is missed.
 */
export async function everyLine(
  store: DeviceStoreReader,
  key: string,
  place: StreamInFeed,
): Promise<readonly AnnouncedLine[]> {
  const older = await store.list('setting', `${blocks}${key}/`)
  if (older.length === 0) return place.lines
  const first = place.lines[0]?.position ?? Infinity
  const lines = older.flatMap(({ value }) => value as readonly AnnouncedLine[])
  return [...lines.filter(({ position }) => position < first), ...place.lines]
}

/** Every line that any feed announced, in no order. */
export async function listEveryLine(
  store: DeviceStoreReader,
): Promise<readonly (AnnouncedLine & { readonly feed: FeedId })[]> {
  const places = await listPlaces(store)
  const inBlocks = await store.list('setting', blocks)
  return [
    ...places.flatMap(({ feed, place }) => place.lines.map((line) => ({ ...line, feed }))),
    ...inBlocks.flatMap(({ key, value }) => {
      const [, , feed] = key.split('/') as [string, StreamId, FeedId]
      return (value as readonly AnnouncedLine[]).map((line) => ({ ...line, feed }))
    }),
  ]
}

/** The lines behind a position, and those at the positions named; what was announced of late is read of the row alone. */
export async function linesBehind(
  store: DeviceStoreReader,
  key: string,
  place: StreamInFeed,
  { after, besides = [] }: { readonly after: number; readonly besides?: Iterable<number> },
): Promise<readonly AnnouncedLine[]> {
  const first = place.lines[0]?.position ?? Infinity
  const named = new Set(besides)
  const isInRow = after >= first - 1 && [...named].every((position) => position >= first)
  const lines = isInRow ? place.lines : await everyLine(store, key, place)
  return lines.filter(({ position }) => position > after || named.has(position))
}

export interface Place {
  readonly key: string
  readonly stream: StreamId
  readonly feed: FeedId
  readonly place: StreamInFeed
}

/** What the feeds announced, of one stream or of all: without the older lines of those that have many. */
export async function listPlaces(
  store: DeviceStoreReader,
  of?: StreamId,
): Promise<readonly Place[]> {
  const rows = await store.list('stream', of === undefined ? '' : `${of}/`)
  return rows.map(({ key, value }) => {
    const [stream, feed] = key.split('/') as [StreamId, FeedId]
    return { key, stream, feed, place: value as StreamInFeed }
  })
}

export async function findPlaceIn(
  store: DeviceStoreReader,
  stream: StreamId,
  feed: FeedId,
): Promise<StreamInFeed | undefined> {
  return (await store.find('stream', placeKey(stream, feed))) as StreamInFeed | undefined
}

/** What is left of a place whose lines behind a position a server lost: the row with the newest of the rest, and blocks of the others. */
export async function cutPlace(
  store: DeviceStoreReader,
  key: string,
  place: StreamInFeed,
  upTo: number,
): Promise<readonly StoreWrite[]> {
  if (newestOf(place) <= upTo) return []
  const rows = await store.list('setting', `${blocks}${key}/`)
  const lines = (await everyLine(store, key, place)).filter(({ position }) => position <= upTo)
  return [
    ...rows.map((row): StoreWrite => ({ remove: 'setting', key: row.key })),
    ...putPlace(key, {
      ...place,
      lines,
      fetchedTo: Math.min(place.fetchedTo, upTo),
      missing: place.missing?.filter((position) => position <= upTo) ?? [],
    }),
  ]
}
