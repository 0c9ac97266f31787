import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import { entryKey } from '../held-entry.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import { takenKey } from '../sharing/send-reseals.ts'
import { setAsideKey } from '../synchronisation/outbox.ts'
import { onCallDueKey } from '../unattended/on-call-due.ts'
import type { DeviceStoreReader, StoreTable, StoreWrite } from './device-store.ts'

/** An entry by which rows of a device's store are named. */
export interface EntryPlace {
  readonly stream: StreamId
  readonly hash: EntryHash
}

interface RowKind {
  readonly table: StoreTable
  readonly keyOf: (place: EntryPlace) => string
  /** What it says of the same entry signed anew, which the server does not know; absent where it says nothing of that. */
  readonly signedAnew?: (value: unknown, signed: SignedEntry) => unknown
}

/**
 * Every row that a device keeps about one entry under its hash: the one list, for whoever renames an entry, removes it or takes it to another
 * store. Its row in the queue is found by reading the queue, since that lies in the order of saving.
 */
const rowKinds = {
  entry: {
    table: 'entry',
    keyOf: ({ stream, hash }) => entryKey(stream, hash),
    signedAnew: (held, { bytes }) =>
      (held as Held).kind === 'entry' ? { ...(held as HeldEntry), bytes } : undefined,
  },
  receipt: { table: 'receipt', keyOf: ({ hash }) => hash },
  setAside: { table: 'setting', keyOf: ({ stream, hash }) => setAsideKey(stream, hash) },
  onCallDue: {
    table: 'setting',
    keyOf: ({ stream, hash }) => onCallDueKey(stream, hash),
    signedAnew: (value) => value,
  },
  /** Keys that wait for it to be at the server. */
  reseal: {
    table: 'reseal',
    keyOf: ({ hash }) => hash,
    signedAnew: (request, { hash }) => ({ ...(request as object), cites: hash }),
  },
  /** Keys that the server took. */
  resealTaken: { table: 'setting', keyOf: ({ hash }) => takenKey(hash) },
} as const satisfies Readonly<Record<string, RowKind>>

export type EntryRow = keyof typeof rowKinds

const kinds = Object.entries(rowKinds) as readonly [EntryRow, RowKind][]

export async function entryRows(
  store: DeviceStoreReader,
  place: EntryPlace,
): Promise<
  readonly { readonly row: EntryRow; readonly write: StoreWrite & { readonly value: unknown } }[]
> {
  const found = await Promise.all(
    kinds.map(async ([row, { table, keyOf }]) => {
      const key = keyOf(place)
      return { row, write: { put: table, key, value: await store.find(table, key) } }
    }),
  )
  return found.filter(({ write }) => write.value !== undefined)
}

/** `kept`: rows that stay. */
export function withoutEntryRows(
  place: EntryPlace,
  kept: readonly EntryRow[] = [],
): readonly StoreWrite[] {
  return kinds.flatMap(([row, { table, keyOf }]) =>
    kept.includes(row) ? [] : [{ remove: table, key: keyOf(place) }],
  )
}

/** The same entry, signed anew, under its new hash. */
export async function renamedEntryRows(
  store: DeviceStoreReader,
  place: EntryPlace,
  signed: SignedEntry,
): Promise<readonly StoreWrite[]> {
  const moved = (await entryRows(store, place)).flatMap(({ row, write }): StoreWrite[] => {
    const { table, keyOf, signedAnew }: RowKind = rowKinds[row]
    if (!signedAnew) return []
    const value = signedAnew(write.value, signed)
    const key = keyOf({ stream: place.stream, hash: signed.hash })
    return value === undefined ? [] : [{ put: table, key, value }]
  })
  return [...withoutEntryRows(place), ...moved]
}
