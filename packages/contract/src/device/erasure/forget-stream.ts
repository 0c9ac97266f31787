import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { withoutPictureOf } from '../attachments/chunk-rows.ts'
import { readHeld, stubOfHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import { erasableFamilies } from '@cobijo/domain/journal/facts'
import { chainKey, signedIn } from '../synchronisation/outbox.ts'
import type { Chain, QueuedEntry } from '../synchronisation/outbox.ts'
import { listReseals } from '../sharing/send-reseals.ts'
import { withoutEntryRows } from '../store/entry-rows.ts'
import type { Unlocked } from '../unlocked.ts'

/** What of a stream goes. */
export interface ToForget {
  /** Undefined: all of it that was received by `until`, and what this device has not sent. */
  readonly entries: ReadonlySet<EntryHash> | undefined
  /** By the server's clock at receipt. */
  readonly until: Instant
  /** False where an order is held against what was fetched later: what was written here since stays. */
  readonly isFirst: boolean
}

export interface Forgetting {
  readonly writes: readonly StoreWrite[]
  /** Entries that go, without those of which only the place in the order was here. */
  readonly forgotten: number
  /** Those of them that had never been sent. */
  readonly unsent: number
}

/**
 * What has to be written so that this device forgets: of what others know too its place in the order stays, so that the journal is as
 * whole as before; what only this device knew goes altogether, and its own chain goes on before it. Drafts, the queue and keys that wait to
 * be sent go along. Of what tells of no person nothing goes, whoever ordered it.
 */
export async function forgetStream(
  { account }: Pick<Unlocked, 'account'>,
  stream: StreamId,
  what: ToForget,
): Promise<Forgetting> {
  const { store, kept } = account
  if (!(await isErasable(store, stream))) return { writes: [], forgotten: 0, unsent: 0 }
  const queue = (await store.list('outbox', ''))
    .map(({ key, value }) => ({ key, queued: value as QueuedEntry }))
    .filter(({ queued }) => queued.stream === stream && isMeant(what, queued.hash))
  const unsent = new Map(
    queue.flatMap(({ queued }) =>
      queued.state === 'acknowledged' ? [] : [[queued.hash, queued] as const],
    ),
  )
  const writes: StoreWrite[] = []
  let forgotten = 0
  for (const { key, value } of await store.list('entry', `${stream}/`)) {
    const held = value as Held
    const hash = key.slice(stream.length + 1) as EntryHash
    if (held.kind === 'stub' || !isMeant(what, hash)) continue
    const isHereAlone = held.receivedAt === undefined
    if (isHereAlone ? !what.isFirst : held.receivedAt > what.until) continue
    forgotten += 1
    writes.push(...withoutPictureOf(stream, held))
    if (what.isFirst) writes.push(...withoutEntryRows({ stream, hash }, ['entry', 'receipt']))
    const stub = unsent.has(hash) ? undefined : stubOfHeld(held)
    writes.push(stub ? { put: 'entry', key, value: stub } : { remove: 'entry', key })
  }
  if (!what.isFirst) return { writes, forgotten, unsent: 0 }
  for (const { key } of queue) writes.push({ remove: 'outbox', key })
  writes.push(...(await chainBefore(store, chainKey(kept.device, stream), unsent)))
  writes.push(...(await withoutReseals(store, stream, what)))
  if (!what.entries) writes.push(...(await withoutDrafts(store, stream)))
  return { writes, forgotten, unsent: unsent.size }
}

/** By what its authors signed; a stream of which nothing but places is here has nothing to lose. */
export async function isErasable(store: DeviceStoreReader, stream: StreamId): Promise<boolean> {
  const rows = await store.list('entry', `${stream}/`)
  return rows.every(({ value }) => {
    const held = value as Held
    const family = held.kind === 'stub' ? undefined : readHeld(held)?.envelope.family
    return family === undefined || erasableFamilies.includes(family)
  })
}

function isMeant({ entries }: ToForget, hash: EntryHash): boolean {
  return entries === undefined || entries.has(hash)
}

/** The next entry of this device follows the last one that was sent. */
async function chainBefore(
  store: DeviceStoreReader,
  key: string,
  unsent: ReadonlyMap<EntryHash, QueuedEntry>,
): Promise<StoreWrite[]> {
  const chain = (await store.find('chain', key)) as Chain | undefined
  if (!chain || !unsent.has(chain.hash)) return []
  let place: Chain | undefined = chain
  while (place && unsent.has(place.hash)) {
    const queued = unsent.get(place.hash)
    const previous: EntryHash | undefined = queued && signedIn(queued)?.envelope.previous
    place = previous && { sequence: place.sequence - 1, hash: previous }
  }
  return [place ? { put: 'chain', key, value: place } : { remove: 'chain', key }]
}

/** Keys of these entries that were sealed to somebody with others', wait to be sent, or are kept to be sent again. */
async function withoutReseals(
  store: DeviceStoreReader,
  stream: StreamId,
  what: ToForget,
): Promise<StoreWrite[]> {
  return (await listReseals(store)).flatMap(({ request, table, key }): StoreWrite[] => {
    if (request.stream !== stream) return []
    const items = request.items.filter(({ hash }) => !isMeant(what, hash as EntryHash))
    if (items.length === 0) return [{ remove: table, key }]
    return [{ put: table, key, value: { ...request, items } }]
  })
}

async function withoutDrafts(store: DeviceStoreReader, stream: StreamId): Promise<StoreWrite[]> {
  return (await store.list('setting', 'draft/'))
    .filter(({ key }) => key.includes(stream))
    .map(({ key }) => ({ remove: 'setting', key }))
}
