import type { Family } from '@cobijo/domain/journal/facts'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { entryKey } from '../held-entry.ts'
import { newRandomId } from '../new-id.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import { everyLine, listPlaces, newestOf, putPlace } from './announced-lines.ts'

/** Streams of which a feed brought a line that no round has taken up to its end, each with its family where that was told. */
export type MovedStreams = ReadonlyMap<StreamId, Family | undefined>

const moved = 'moved/'
const unfetched = 'unfetched/'
const ordered = 'erasure-ordered/'
const takenUpMark = 'taken-up'
/** Families of which every sitting keeps in memory what it made: keys, members, grants. */
const inMemory: readonly (Family | undefined)[] = ['organisation', 'network', 'grant', 'referral']

/**
 * What a line that came leaves to be done. Kept until it is done: a round that breaks off, or a device that dies, leaves it to the
 * next one.
 */
export function leaveToDo(
  stream: StreamId,
  family: Family | undefined,
  isKeptWhole: boolean,
): StoreWrite[] {
  return [
    { put: 'setting', key: `${moved}${stream}`, value: { family } },
    ...(isKeptWhole ? [leaveUnfetched(stream)] : []),
  ]
}

function leaveUnfetched(stream: StreamId): StoreWrite {
  return { put: 'setting', key: `${unfetched}${stream}`, value: true }
}

/** A line that says to order an erasure: looked at until the order could be read, wherever its stream goes on. */
export function leaveOrder(stream: StreamId, hash: EntryHash): StoreWrite {
  return { put: 'setting', key: `${ordered}${entryKey(stream, hash)}`, value: true }
}

/** Where entries lie that say to order an erasure and were not taken up; `done` is for who did. */
export async function ordersToTakeUp(
  store: DeviceStoreReader,
): Promise<readonly { readonly entry: string; readonly done: StoreWrite }[]> {
  const rows = await store.list('setting', ordered)
  return rows.map(({ key }) => ({
    entry: key.slice(ordered.length),
    done: { remove: 'setting', key },
  }))
}

/** What lies damaged here and a feed announced: it is fetched once more, as what did not come. */
export async function askAnew(
  store: DeviceStore,
  stream: StreamId,
  damaged: ReadonlySet<EntryHash>,
): Promise<void> {
  if (damaged.size === 0) return
  await store.exclusively('places', async () => {
    const writes: StoreWrite[] = []
    for (const { key, place } of await listPlaces(store, stream)) {
      const missing = new Set(place.missing)
      for (const { position, hash } of await everyLine(store, key, place))
        if (damaged.has(hash) && position <= place.fetchedTo) missing.add(position)
      if (missing.size === (place.missing?.length ?? 0)) continue
      writes.push(...putPlace(key, { ...place, missing: [...missing] }))
    }
    if (writes.length > 0) await store.write([...writes, leaveUnfetched(stream)])
  })
}

export async function movedStreams(store: DeviceStoreReader): Promise<MovedStreams> {
  const rows = await store.list('setting', moved)
  return new Map(
    rows.map(({ key, value }) => [
      key.slice(moved.length) as StreamId,
      (value as { readonly family: Family | undefined }).family,
    ]),
  )
}

/** The streams to fetch in every round: those that every device keeps whole, and those of which something did not come. */
export async function unfetchedStreams(store: DeviceStoreReader): Promise<readonly StreamId[]> {
  const rows = await store.list('setting', unfetched)
  return rows.map(({ key }) => key.slice(unfetched.length) as StreamId)
}

export async function isUnfetched(store: DeviceStoreReader, stream: StreamId): Promise<boolean> {
  return (await store.find('setting', `${unfetched}${stream}`)) === true
}

/**
 * What moved was taken up by this sitting. Another tab of the same person finds nothing of it to do: by a new `mark` it hears that it has to
 * read what is here anew.
 */
export function takenUp(streams: MovedStreams, mark: string | undefined): StoreWrite[] {
  return [
    ...[...streams.keys()].map(
      (stream): StoreWrite => ({ remove: 'setting', key: `${moved}${stream}` }),
    ),
    ...(mark === undefined
      ? []
      : [{ put: 'setting', key: takenUpMark, value: mark } satisfies StoreWrite]),
  ]
}

/** The mark under which any tab last took up what sittings keep in memory; undefined before the first. */
export async function findTakenUp(store: DeviceStoreReader): Promise<string | undefined> {
  return (await store.find('setting', takenUpMark)) as string | undefined
}

/** A new one where something moved of what sittings keep in memory. */
export function newTakenUp(streams: MovedStreams): string | undefined {
  return [...streams.values()].some((family) => inMemory.includes(family))
    ? newRandomId<string>()
    : undefined
}

/** Whether a stream is still to be fetched, by what its rows say now. */
export async function settleUnfetched(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<StoreWrite[]> {
  const { isMissing, isBehind } = await standingOf(store, stream)
  const isNoted = await isUnfetched(store, stream)
  if (isMissing && !isNoted) return [leaveUnfetched(stream)]
  return isNoted && !isMissing && !isBehind
    ? [{ remove: 'setting', key: `${unfetched}${stream}` }]
    : []
}

/** Whether all is here that was announced of a stream. */
export async function isWhole(store: DeviceStoreReader, stream: StreamId): Promise<boolean> {
  const { isMissing, isBehind } = await standingOf(store, stream)
  return !isMissing && !isBehind
}

async function standingOf(store: DeviceStoreReader, stream: StreamId) {
  const places = (await listPlaces(store, stream)).map(({ place }) => place)
  return {
    isMissing: places.some(({ missing = [] }) => missing.length > 0),
    isBehind: places.some((place) => place.fetchedTo < newestOf(place)),
  }
}
