import { readFacts } from '@cobijo/domain/journal/read-facts'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { Held, HeldEntry } from '../held-entry.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'

/** A picture that this device saved. It keeps the sealed chunks, so that a server that loses them gets them again. */
export interface OwnPicture {
  readonly stream: StreamId
  /** Hashes of its sealed chunks, in order. */
  readonly chunks: readonly string[]
  readonly savedAt: Instant
  /** How many the server may not hold yet. */
  readonly lacking: number
}

const ownPrefix = 'attachment/'

const ownKey = ({ stream, chunks }: Pick<OwnPicture, 'stream' | 'chunks'>): string =>
  `${ownPrefix}${stream}/${chunks[0] ?? ''}`

/** Ciphertext under the hash of it, by stream. */
export const chunkKey = (stream: StreamId, chunk: string): string => `chunk/${stream}/${chunk}`

/** Saved with the entry that names it, in one write. */
export function ownPictureRows(
  picture: OwnPicture,
  sealed: readonly Uint8Array[],
): readonly StoreWrite[] {
  return [
    putOwn(picture),
    ...sealed.map((value, place) => ({
      put: 'setting' as const,
      key: chunkKey(picture.stream, picture.chunks[place] ?? ''),
      value,
    })),
  ]
}

export function putOwn(picture: OwnPicture): StoreWrite {
  return { put: 'setting', key: ownKey(picture), value: picture }
}

export async function listOwnPictures(
  store: DeviceStoreReader,
  stream?: StreamId,
): Promise<readonly OwnPicture[]> {
  const rows = await store.list(
    'setting',
    stream === undefined ? ownPrefix : `${ownPrefix}${stream}/`,
  )
  return rows.map(({ value }) => value as OwnPicture)
}

/** Hashes of the chunks that an entry names; none for any other, and for one that the device spoilt. */
export function chunksNamedBy({ facts }: Pick<HeldEntry, 'facts'>): readonly string[] {
  try {
    const said = readFacts(readCanonical(facts.bytes))
    return said?.family === 'case' ? (said.chunks ?? []) : []
  } catch {
    return []
  }
}

/** The entry that brings a picture, as it lies here now: it may have been signed anew under another hash. */
export async function findNaming(
  store: DeviceStoreReader,
  { stream, chunks }: Pick<OwnPicture, 'stream' | 'chunks'>,
): Promise<{ readonly hash: EntryHash; readonly held: HeldEntry } | undefined> {
  for (const { key, value } of await store.list('entry', `${stream}/`)) {
    const held = value as Held
    if (held.kind !== 'stub' && chunksNamedBy(held)[0] === chunks[0])
      return { hash: key.slice(stream.length + 1) as EntryHash, held }
  }
  return undefined
}

/** An entry is forgotten: its picture goes with it. */
export function withoutPictureOf(stream: StreamId, held: HeldEntry): readonly StoreWrite[] {
  const chunks = chunksNamedBy(held)
  if (chunks.length === 0) return []
  return [
    { remove: 'setting', key: ownKey({ stream, chunks }) },
    ...chunks.map((chunk) => ({ remove: 'setting' as const, key: chunkKey(stream, chunk) })),
  ]
}

/** Others opened less of a stream: whatever was fetched of its pictures goes, what is still open is fetched again. */
export async function withoutFetchedPictures(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<readonly StoreWrite[]> {
  const own = new Set((await listOwnPictures(store, stream)).flatMap(({ chunks }) => chunks))
  return (await store.list('entry', `${stream}/`)).flatMap(({ value }) => {
    const held = value as Held
    if (held.kind === 'stub') return []
    return chunksNamedBy(held).flatMap((chunk) =>
      own.has(chunk) ? [] : [{ remove: 'setting' as const, key: chunkKey(stream, chunk) }],
    )
  })
}

/** The server may have lost what it had: it is asked for each picture. */
export async function picturesDueAgain(store: DeviceStoreReader): Promise<readonly StoreWrite[]> {
  return (await listOwnPictures(store)).map((picture) =>
    putOwn({ ...picture, lacking: picture.chunks.length }),
  )
}
