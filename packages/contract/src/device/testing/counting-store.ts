import { createMemoryStore } from '../store/memory-store.ts'
import type { DeviceStore } from '../store/device-store.ts'

/** A store that notes each stream of which what is held is listed: a stream is opened by that. */
export function countingStore(opened: string[]): DeviceStore {
  const store = createMemoryStore()
  return {
    ...store,
    list: (table, prefix) => {
      if (table === 'entry') opened.push(prefix.replace('/', ''))
      return store.list(table, prefix)
    },
  }
}
