/**
 * What a device keeps between sittings: ciphertext, public keys and wrapped keys, nothing that can be read without the
 * member's keys (design §3). Values are plain data with bytes as Uint8Array.
 */
export const storeTables = [
  /** `stream/hash` → HeldEntry: entries as their authors signed them, with what this device's feeds gave. */
  'entry',
  /** `place/hash` → QueuedEntry: saved on this device and not yet acknowledged, in the order of saving. */
  'outbox',
  /** `device/stream` → Chain: this device's last sequence and hash in a stream. */
  'chain',
  /** `feed` → FollowedFeed: position and rolling hash that this device verified. */
  'feed',
  /** `stream/feed` → StreamInFeed: the newest lines of a stream that a feed announced, and how far they were fetched. */
  'stream',
  /** `hash of the history-sealed entry` → ResealRequest that waits for that entry's receipt. */
  'reseal',
  /** `receipt id` → the server's signed receipt. */
  'receipt',
  /** Account, wrapped keys, pins, the person's settings; sealed drafts; stamps of streams, and sealed views by them; older lines of streams. */
  'setting',
] as const
export type StoreTable = (typeof storeTables)[number]

export type StoreWrite =
  | { readonly put: StoreTable; readonly key: string; readonly value: unknown }
  | { readonly remove: StoreTable; readonly key: string }

/**
 * `save`: the device's chains grow by one writer at a time. `synchronise`: one conversation with the server at a time. `purge`: what is put
 * away of a stream and the note of it. `places`: what a feed announced of a stream and how far that was fetched is read and written in
 * one go; never held while the server is asked. Whoever holds one takes none that stands before it.
 */
export type StoreLock = 'save' | 'synchronise' | 'purge' | 'places'

/** Reads never write (by type); a writer extends the reader. */
export interface DeviceStoreReader {
  find(table: StoreTable, key: string): Promise<unknown>
  /** All values whose key starts with `prefix`, in key order. */
  list(
    table: StoreTable,
    prefix: string,
  ): Promise<readonly { readonly key: string; readonly value: unknown }[]>
}

export interface DeviceStore extends DeviceStoreReader {
  /** All or none, durable when it resolves. */
  write(writes: readonly StoreWrite[]): Promise<void>
  /**
   * Runs `work` while nobody else who has the same store open (another tab, another process) runs work under the same lock. Whoever
   * ends or dies lets go of it.
   */
  exclusively<Value>(lock: StoreLock, work: () => Promise<Value>): Promise<Value>
  /** Forgets everything; wrapped keys first. */
  erase(): Promise<void>
}

/** No room, evicted or closed: what was acknowledged before still holds, this write does not. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
  readonly code: 'store-full' | 'store-closed'
  constructor(code: 'store-full' | 'store-closed') {
    super(code)
    this.code = code
  }
}
