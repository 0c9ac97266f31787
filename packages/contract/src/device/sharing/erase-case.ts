import { erasureCarriedOut } from '@cobijo/domain/erasure/erasure-carried-out'
import type { ContentOf } from '@cobijo/domain/journal/entry-type'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ServerRefused } from '../../client/api-client.ts'
import { erasureResponse } from '../../wire/accounts.ts'
import { carryOutCommand } from '../cases/carry-out.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import type { QueuedEntry } from '../synchronisation/outbox.ts'
import { stubOfHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { syncOnce } from '../synchronisation/sync.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

export interface ErasureOrder {
  readonly stream: StreamId
  readonly ground:
    | 'retention-ended'
    | 'her-request'
    | 'recorded-in-error'
    | 'purge-requested'
    | 'handed-over'
  readonly words?: string
  /** Only these; everything of the stream where it is left out. */
  readonly entries?: readonly EntryHash[]
}

export interface Erased {
  readonly kind: 'erased'
  readonly parts: number
  readonly keys: number
  /** When the last backup that still holds them has to be gone. */
  readonly backupsGoneAt: Instant
}

/** What an order lists stands in its facts, which hold no more. */
const mostListed = 900
const backupsLastMs = 35 * 24 * 3_600_000

/**
 * Orders with a signed entry that the organisation's copies of a case's sealed parts and keys be deleted, has it done, and deletes
 * its own. Envelopes stay and still verify. Refuses `not-permitted` (officers), `server-needed-to-erase`, and what the server refuses.
 */
export async function eraseCase(
  unlocked: Unlocked,
  order: ErasureOrder,
): Promise<Erased | Refusal> {
  const { entries } = order
  if (!entries || entries.length <= mostListed) return eraseOrdered(unlocked, order)
  const first = await eraseOrdered(unlocked, { ...order, entries: entries.slice(0, mostListed) })
  if (isRefusal(first)) return first
  const rest = await eraseCase(unlocked, { ...order, entries: entries.slice(mostListed) })
  if (isRefusal(rest)) return rest
  return { ...rest, parts: first.parts + rest.parts, keys: first.keys + rest.keys }
}

async function eraseOrdered(unlocked: Unlocked, order: ErasureOrder): Promise<Erased | Refusal> {
  const saved = await carryOutCommand(unlocked, 'order-erasure', {
    case: order.stream,
    scope: order.entries ? 'listed' : 'everything',
    ground: order.ground,
    ...(order.entries ? { entries: order.entries } : {}),
    ...(order.words === undefined ? {} : { words: order.words }),
  })
  if (isRefusal(saved)) return saved
  const [ordered] = saved.entries
  const cites = ordered?.hash as EntryHash
  await syncOnce(unlocked)
  if (await stillWaits(unlocked.account.store, cites)) return refused('server-needed-to-erase')
  try {
    const erased = await unlocked.send({
      method: 'POST',
      path: 'erasures',
      body: { stream: order.stream, cites, ...(order.entries ? { entries: order.entries } : {}) },
      response: erasureResponse,
    })
    await forgetEntries(unlocked.account.store, order)
    await unlocked.names.forget(order.stream)
    const backupsGoneAt = unlocked.now() + backupsLastMs
    await noteErasure(unlocked, ordered?.stream as StreamId, {
      case: order.stream,
      order: cites,
      partsErased: erased.parts,
      backupsGoneAt,
    })
    unlocked.onChange()
    return { kind: 'erased', ...erased, backupsGoneAt }
  } catch (fault) {
    if (fault instanceof ServerRefused) return refused(fault.problem.code)
    throw fault
  }
}

async function stillWaits(store: DeviceStore, hash: string): Promise<boolean> {
  const rows = await store.list('outbox', '')
  return rows.some(({ value }) => {
    const queued = value as QueuedEntry
    return queued.hash === hash && queued.state !== 'acknowledged'
  })
}

/** The order's own answer, signed and for the officers to read. */
async function noteErasure(
  unlocked: Unlocked,
  stream: StreamId,
  content: ContentOf<typeof erasureCarriedOut.fields>,
): Promise<void> {
  const entryType = erasureCarriedOut
  await saveEntries(unlocked, [{ stream, entryType, content, occurredAt: undefined, outside: [] }])
}

/** What lies here of a stream. The announced lines stay, so that nothing is missed later; of what went singly, its place. */
async function forgetEntries(store: DeviceStore, { stream, entries }: ErasureOrder): Promise<void> {
  const held = await store.list('entry', `${stream}/`)
  const listed = new Set<string>(entries)
  await store.write(
    held.flatMap(({ key, value }): StoreWrite[] => {
      if (!entries) return [{ remove: 'entry', key }]
      const each = value as Held
      const isKept = each.kind === 'stub' || !listed.has(key.slice(stream.length + 1))
      return isKept ? [] : [{ put: 'entry', key, value: stubOfHeld(each) }]
    }),
  )
}
