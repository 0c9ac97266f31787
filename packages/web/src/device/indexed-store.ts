import { StoreUnavailable, storeTables } from '@cobijo/contract/device/store/device-store'
import type { DeviceStore } from '@cobijo/contract/device/store/device-store'
import Dexie from 'dexie'
import type { Table } from 'dexie'

interface Row {
  readonly key: string
  readonly value: unknown
}

/**
 * The device's store in IndexedDB, one database a member so that a second member's sign-in never touches the first
 * one's unsent work. Writes are durable when they resolve: strict durability is asked for, since browsers default to
 * relaxed (reliability §1.3). Holds ciphertext only.
 */
export function openIndexedStore(name: string): DeviceStore {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  database.version(1).stores(Object.fromEntries(storeTables.map((table) => [table, 'key'])))
  const table = (of: string): Table<Row, string> => database.table(of)
  return {
    find: (of, key) => reopening(database, async () => (await table(of).get(key))?.value),
    list: (of, prefix) =>
      reopening(database, () =>
        prefix === ''
          ? table(of).orderBy('key').toArray()
          : table(of).where('key').startsWith(prefix).sortBy('key'),
      ),
    write: (writes) =>
      reopening(database, () =>
        database.transaction('rw', [...storeTables], async () => {
          for (const write of writes) {
            if ('put' in write) await table(write.put).put({ key: write.key, value: write.value })
            else await table(write.remove).delete(write.key)
          }
        }),
      ),
    exclusively: (lock, work) => navigator.locks.request(`${name}/${lock}`, work),
    // Wrapped keys first: what remains cannot be opened by anybody even if the deletion is cut short.
    erase: () =>
      reopening(database, async () => {
        await table('setting').clear()
        await database.delete()
      }),
  }
}

/** iOS closes the connection in the background (reliability §2): one more try on a fresh connection. */
async function reopening<Value>(database: Dexie, work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work()
  } catch (fault) {
    if (isQuota(fault)) throw new StoreUnavailable('store-full')
    if (!isClosed(fault)) throw fault
    try {
      database.close({ disableAutoOpen: false })
      await database.open()
      return await work()
    } catch {
      throw new StoreUnavailable('store-closed')
    }
  }
}

function isQuota(fault: unknown): boolean {
  return namesOf(fault).includes('QuotaExceededError')
}

function isClosed(fault: unknown): boolean {
  return namesOf(fault).some(
    (name) => name === 'DatabaseClosedError' || name === 'InvalidStateError',
  )
}

function namesOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return []
  const inner = 'inner' in fault && fault.inner instanceof Error ? [fault.inner.name] : []
  return [fault.name, ...inner]
}
