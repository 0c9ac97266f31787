import type { StreamId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import { base64url } from '../../wire/bytes.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from './device-store.ts'

const stampPrefix = 'stamp/'
const viewPrefix = 'view/'

/**
 * Gives a stream a new random stamp in the same write that changes what is held or announced of it, in whatever tab that is, and
 * throws away the view that was made of it before. Who made a view under an older stamp knows that it is past.
 */
export function stampedStore(store: DeviceStore): DeviceStore {
  return {
    ...store,
    write: (writes) => store.write([...writes, ...stampsOf(writes)]),
  }
}

function stampsOf(writes: readonly StoreWrite[]): StoreWrite[] {
  const moved = new Set<StreamId>()
  for (const write of writes) {
    const table = 'put' in write ? write.put : write.remove
    if (table !== 'entry' && table !== 'stream') continue
    moved.add(write.key.split('/')[0] as StreamId)
  }
  return [...moved].flatMap((stream) => [
    putStamp(stream),
    { remove: 'setting', key: viewKey(stream) },
  ])
}

export function putStamp(stream: StreamId): StoreWrite & { readonly value: string } {
  return { put: 'setting', key: `${stampPrefix}${stream}`, value: base64url(randomBytes(16)) }
}

/** Of a stream that is gone from a store; written by itself, since a change of the stream stamps it anew. */
export function forgetStamp(stream: StreamId): StoreWrite {
  return { remove: 'setting', key: `${stampPrefix}${stream}` }
}

/** The stamp of every stream of which something was written since there are stamps. */
export async function readStamps(store: DeviceStoreReader): Promise<ReadonlyMap<StreamId, string>> {
  const rows = await store.list('setting', stampPrefix)
  return new Map(
    rows.map(({ key, value }) => [key.slice(stampPrefix.length) as StreamId, value as string]),
  )
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
