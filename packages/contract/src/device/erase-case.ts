import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ServerRefused } from '../client/api-client.ts'
import { erasureResponse } from '../wire/accounts.ts'
import { carryOutCommand } from './carry-out.ts'
import type { DeviceStore, StoreWrite } from './device-store.ts'
import type { QueuedEntry } from './outbox.ts'
import { syncOnce } from './sync.ts'
import type { Unlocked } from './unlocked.ts'

export interface ErasureOrder {
  readonly stream: StreamId
  readonly ground:
    | 'retention-ended'
    | 'her-request'
    | 'recorded-in-error'
    | 'purge-requested'
    | 'handed-over'
  readonly words?: string
}

export interface Erased {
  readonly kind: 'erased'
  readonly parts: number
  readonly keys: number
}

/**
 * Orders with a signed entry that the organisation's copies of a case's sealed parts and keys be deleted, has it done, and deletes
 * its own. Envelopes stay and still verify. Refuses `not-permitted` (officers), `server-needed-to-erase`, and what the server refuses.
 */
export async function eraseCase(
  unlocked: Unlocked,
  order: ErasureOrder,
): Promise<Erased | Refusal> {
  const saved = await carryOutCommand(unlocked, 'order-erasure', {
    case: order.stream,
    scope: 'everything',
    ground: order.ground,
    ...(order.words === undefined ? {} : { words: order.words }),
  })
  if (isRefusal(saved)) return saved
  const cites = saved.entries[0]?.hash as string
  await syncOnce(unlocked)
  if (await stillWaits(unlocked.account.store, cites)) return refused('server-needed-to-erase')
  try {
    const erased = await unlocked.send({
      method: 'POST',
      path: 'erasures',
      body: { stream: order.stream, cites },
      response: erasureResponse,
    })
    await forgetStream(unlocked.account.store, order.stream)
    await unlocked.names.forget(order.stream)
    unlocked.onChange()
    return { kind: 'erased', ...erased }
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

/** What lies here of a stream, and what of it was fetched. The announced lines stay, so that nothing is missed later. */
export async function forgetStream(store: DeviceStore, stream: StreamId): Promise<void> {
  const held = await store.list('entry', `${stream}/`)
  await store.write(held.map(({ key }): StoreWrite => ({ remove: 'entry', key })))
}
