import { takingTurns } from './taking-turns.ts'
import { storeTables } from './device-store.ts'
import type { DeviceStore, StoreTable } from './device-store.ts'

/** A store that ends with the process: for programs that hold nothing, and for tests. */
export function createMemoryStore(): DeviceStore {
  const tables = new Map<StoreTable, Map<string, unknown>>(
    storeTables.map((table) => [table, new Map()]),
  )
  const rows = (table: StoreTable) => tables.get(table) as Map<string, unknown>
  return {
    find: (table, key) => Promise.resolve(structuredClone(rows(table).get(key))),
    list: (table, prefix) =>
      Promise.resolve(
        [...rows(table).entries()]
          .filter(([key]) => key.startsWith(prefix))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, value]) => ({ key, value: structuredClone(value) })),
      ),
    write: async (writes) => {
      // Copied before anything is put: a value that cannot be kept keeps the others out too.
      const copies = writes.map((write) =>
        'put' in write ? { ...write, value: structuredClone(write.value) } : write,
      )
      for (const write of copies) {
        if ('put' in write) rows(write.put).set(write.key, write.value)
        else rows(write.remove).delete(write.key)
      }
      return Promise.resolve()
    },
    exclusively: takingTurns(),
    erase: () => {
      for (const table of tables.values()) table.clear()
      return Promise.resolve()
    },
  }
}
