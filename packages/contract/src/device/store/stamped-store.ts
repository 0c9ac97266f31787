import type { StreamId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import { base64url } from '../../wire/bytes.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from './device-store.ts'
import { noteAnnounced } from './stream-index.ts'

const stampPrefix = 'stamp/'
const markPrefix = 'mark/'
/** Changed with any other mark: while it stands nothing moved. */
const topMark = 'marks'
const viewPrefix = 'view/'
/** What is noted of a whole stream, and changes what may be shown of it though nothing that is held moves. */
const noted = ['erased/', 'purged/', 'lessened/'] as const

/**
 * Gives a stream a new random stamp in the same write that changes what is held or announced of it, in whatever tab that is, and
 * throws away the view that was made of it before. Who made a view under an older stamp knows that it is past. What a feed announced goes
 * into the index of streams in the same write.
 */
export function stampedStore(store: DeviceStore): DeviceStore {
  return {
    ...store,
    write: (writes) => store.write([...writes, ...noteAnnounced(writes), ...stampsOf(writes)]),
  }
}

function stampsOf(writes: readonly StoreWrite[]): StoreWrite[] {
  const moved = new Set(writes.flatMap((write) => streamIn(write) ?? []))
  return [
    ...[...moved].flatMap((stream): StoreWrite[] => [
      putNew(`${stampPrefix}${stream}`),
      { remove: 'setting', key: viewKey(stream) },
    ]),
    ...markMoved(moved),
  ]
}

function markMoved(streams: Iterable<StreamId>): StoreWrite[] {
  const shelves = new Set([...streams].map(shelfOf))
  if (shelves.size === 0) return []
  return [putNew(topMark), ...[...shelves].map((shelf) => putNew(`${markPrefix}${shelf}`))]
}

function streamIn(write: StoreWrite): StreamId | undefined {
  const table = 'put' in write ? write.put : write.remove
  if (table === 'entry' || table === 'stream') return write.key.split('/')[0] as StreamId
  const prefix = table === 'setting' && noted.find((each) => write.key.startsWith(each))
  return prefix ? (write.key.slice(prefix.length) as StreamId) : undefined
}

/** Ids of streams are random: their first two characters put them on 256 shelves of one size, each with a mark that its stamps change. */
function shelfOf(stream: StreamId): string {
  return stream.slice(0, 2)
}

function putNew(key: string): StoreWrite & { readonly value: string } {
  return { put: 'setting', key, value: base64url(randomBytes(16)) }
}

/** A stamp for a stream that has none. */
export function newStamp(stream: StreamId): {
  readonly stamp: string
  readonly writes: StoreWrite[]
} {
  const put = putNew(`${stampPrefix}${stream}`)
  return { stamp: put.value, writes: [put, ...markMoved([stream])] }
}

/** In a store where an earlier version stamped streams, and nothing is listed. */
export function forgetStamp(stream: StreamId): StoreWrite {
  return { remove: 'setting', key: `${stampPrefix}${stream}` }
}

/** Undefined where nothing was ever written of it. */
export async function readStamp(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<string | undefined> {
  return (await store.find('setting', `${stampPrefix}${stream}`)) as string | undefined
}

export function viewKey(stream: StreamId): string {
  return `${viewPrefix}${stream}`
}

interface Shelf {
  readonly mark: string | undefined
  readonly stamps: ReadonlyMap<StreamId, string>
}

/** The stamp of every stream of which something was written since there are stamps, at one moment. */
export class Stamps {
  readonly #top: unknown
  readonly #shelves: ReadonlyMap<string, Shelf>

  private constructor(top: unknown, shelves: ReadonlyMap<string, Shelf>) {
    this.#top = top
    this.#shelves = shelves
  }

  of(stream: StreamId): string | undefined {
    return this.#shelves.get(shelfOf(stream))?.stamps.get(stream)
  }

  /** Streams that have another stamp than they had `before`. */
  movedSince(before: Stamps): readonly StreamId[] {
    return [...this.#shelves].flatMap(([name, shelf]) => {
      const was = before.#shelves.get(name)
      if (was === shelf) return []
      return [...shelf.stamps].flatMap(([stream, stamp]) =>
        was?.stamps.get(stream) === stamp ? [] : [stream],
      )
    })
  }

  /** The same, or newer: only shelves whose mark changed are read. */
  async readAgain(store: DeviceStoreReader): Promise<Stamps> {
    // From the top down: what changes in between is read again the next time.
    const top = await store.find('setting', topMark)
    if (top === this.#top) return this
    const marks = new Map(
      (await store.list('setting', markPrefix)).map(({ key, value }) => [
        key.slice(markPrefix.length),
        value as string,
      ]),
    )
    const changed = [...marks].filter(([name, mark]) => this.#shelves.get(name)?.mark !== mark)
    const shelves = new Map(this.#shelves)
    for (const [name, mark] of changed)
      shelves.set(name, { mark, stamps: await listStamps(store, name) })
    return new Stamps(top, shelves)
  }

  /** All of them, also those that an earlier version wrote without marks. */
  static async readAll(store: DeviceStoreReader): Promise<Stamps> {
    const top = await store.find('setting', topMark)
    const marks = await store.list('setting', markPrefix)
    const stamps = Map.groupBy(await listStamps(store, ''), ([stream]) => shelfOf(stream))
    const shelves = new Map<string, Shelf>()
    for (const [name, of] of stamps) shelves.set(name, { mark: undefined, stamps: new Map(of) })
    for (const { key, value } of marks) {
      const name = key.slice(markPrefix.length)
      const stampsThere = shelves.get(name)?.stamps ?? new Map<StreamId, string>()
      shelves.set(name, { mark: value as string, stamps: stampsThere })
    }
    return new Stamps(top, shelves)
  }
}

async function listStamps(
  store: DeviceStoreReader,
  shelf: string,
): Promise<ReadonlyMap<StreamId, string>> {
  const rows = await store.list('setting', `${stampPrefix}${shelf}`)
  return new Map(
    rows.map(({ key, value }) => [key.slice(stampPrefix.length) as StreamId, value as string]),
  )
}

/** The stamps of one device for as long as it is unlocked: read whole once, and from then on where they changed. */
export class StampReader {
  #known: Stamps | undefined

  async read(store: DeviceStoreReader): Promise<Stamps> {
    const known = this.#known
    const read = known ? await known.readAgain(store) : await Stamps.readAll(store)
    this.#known = read
    return read
  }
}
