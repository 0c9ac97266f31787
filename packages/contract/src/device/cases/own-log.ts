import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newRandomId } from '../new-id.ts'
import type { DeviceStore, DeviceStoreReader } from '../store/device-store.ts'

const logKey = 'log-stream'

/** Each device has a stream of its own for its log, so that nobody waits for anybody; officers read them together. */
export async function ownLog(store: DeviceStore): Promise<StreamId> {
  const known = await findOwnLog(store)
  if (known !== undefined) return known
  const stream = newRandomId<StreamId>()
  await store.write([{ put: 'setting', key: logKey, value: stream }])
  return stream
}

export async function findOwnLog(store: DeviceStoreReader): Promise<StreamId | undefined> {
  return (await store.find('setting', logKey)) as StreamId | undefined
}
