import { StoreUnavailable } from '@cobijo/contract/device/store/device-store'
import type {
  DeviceStore,
  StoreTable,
  StoreWrite,
} from '@cobijo/contract/device/store/device-store'
import { takingTurns } from '@cobijo/contract/device/store/taking-turns'

/** What a process does to a write: it is made, the machine has no room, or the process ends before or after it. */
export type WriteFate = 'made' | 'no-room' | 'killed-before' | 'killed-after'

/** One run of the program on a device: ended at once, and nothing that it still waits for ever comes back. */
export class Process {
  #isAlive = true
  readonly #ending = Promise.withResolvers<'died'>()

  get isAlive(): boolean {
    return this.#isAlive
  }

  /** Resolves when it ends. */
  get died(): Promise<'died'> {
    return this.#ending.promise
  }

  end(): void {
    this.#isAlive = false
    this.#ending.resolve('died')
  }
}

type Rows = Map<StoreTable, Map<string, unknown>>

/** What a device keeps, whatever becomes of the program. A write is there whole or not at all. */
export class Disk {
  #stores = new Map<string, Rows>()

  copy(): Disk {
    const copy = new Disk()
    for (const [name, rows] of this.#stores)
      copy.#stores.set(name, new Map([...rows].map(([table, held]) => [table, new Map(held)])))
    return copy
  }

  /** The machine threw away what the program kept. */
  evict(): void {
    this.#stores = new Map()
  }

  /** Every value that is kept, for whoever looks for what must not be there. */
  *values(): Generator<unknown> {
    for (const rows of this.#stores.values()) for (const held of rows.values()) yield* held.values()
  }

  open(name: string, by: Process, fate: (writes: readonly StoreWrite[]) => WriteFate): DeviceStore {
    const rows = this.#stores.get(name) ?? new Map<StoreTable, Map<string, unknown>>()
    this.#stores.set(name, rows)
    const of = (table: StoreTable) => {
      const held = rows.get(table) ?? new Map<string, unknown>()
      rows.set(table, held)
      return held
    }
    const alive = <Value>(value: () => Value): Promise<Value> =>
      by.isAlive ? new Promise((resolve) => resolve(value())) : never()
    return {
      find: (table, key) => alive(() => structuredClone(of(table).get(key))),
      list: (table, prefix) =>
        alive(() =>
          [...of(table)]
            .filter(([key]) => key.startsWith(prefix))
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, value]) => ({ key, value: structuredClone(value) })),
        ),
      write: async (writes) => {
        if (!by.isAlive) return never()
        const copies = writes.map((write) =>
          'put' in write ? { ...write, value: structuredClone(write.value) } : write,
        )
        const met = fate(writes)
        if (met === 'no-room') throw new StoreUnavailable('store-full')
        if (met === 'killed-before') by.end()
        if (!by.isAlive) return never()
        for (const write of copies) {
          if ('put' in write) of(write.put).set(write.key, write.value)
          else of(write.remove).delete(write.key)
        }
        if (met === 'killed-after') by.end()
        return by.isAlive ? undefined : never()
      },
      exclusively: takingTurns(),
      erase: () => alive(() => rows.clear()),
    }
  }
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined)
}
