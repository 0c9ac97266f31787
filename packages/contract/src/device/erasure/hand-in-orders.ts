import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import { base64url } from '../../wire/bytes.ts'
import { erasureOrdersResponse, mostOrdersHandedIn } from '../../wire/accounts.ts'
import { factsToWire } from '../../wire/entry-codec.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { listErasures, putErasure } from './forget-erased.ts'

const dueKey = 'orders-due'

/** After the server went back to an older copy. */
export function handInDue(): StoreWrite {
  return { put: 'setting', key: dueKey, value: true }
}

/**
 * A server that went back to a copy of before an erasure holds again what was erased: each device of the organisation hands in the signed
 * orders that it obeyed, and the server carries out those that it lacks. What no server believes yet, because who signed it comes back
 * later, is handed in again in the next round.
 */
export async function handInOrders(unlocked: Unlocked): Promise<void> {
  const { account, send, knowledge } = unlocked
  const { store } = account
  if ((await store.find('setting', dueKey)) !== true) return
  const erasures = await listErasures(store)
  const orders = await ordersHere(
    store,
    new Set(erasures.flatMap((erasure) => erasure.orders.map(({ hash }) => hash))),
  )
  const back = new Set<StreamId>()
  let isSomeLeft = false
  for (let at = 0; at < orders.length; at += mostOrdersHandedIn) {
    const some = orders.slice(at, at + mostOrdersHandedIn)
    const { outcomes } = await send({
      method: 'POST',
      path: 'erasures/orders',
      body: {
        orders: some.map((held) => ({
          entry: base64url(held.bytes),
          facts: factsToWire(held.facts),
        })),
      },
      response: erasureOrdersResponse,
    })
    for (const [place, held] of some.entries()) {
      const order = readErasureOrder(held.bytes, held.facts, knowledge.directory)
      if (outcomes[place] === 'carried-out' && order) back.add(order.stream)
      isSomeLeft ||= outcomes[place] === 'not-believed'
    }
  }
  await store.write([
    // Card and names came back with the older copy too; of what the legal group held there are none.
    ...erasures.flatMap((each) =>
      back.has(each.stream) ? [putErasure({ ...each, isOutOfViews: false })] : [],
    ),
    ...(isSomeLeft ? [] : [{ remove: 'setting', key: dueKey } as const]),
  ])
}

async function ordersHere(
  store: DeviceStoreReader,
  wanted: ReadonlySet<EntryHash>,
): Promise<readonly HeldEntry[]> {
  if (wanted.size === 0) return []
  return (await store.list('entry', '')).flatMap(({ key, value }) => {
    const hash = key.slice(key.indexOf('/') + 1) as EntryHash
    const held = value as Held
    return wanted.has(hash) && held.kind === 'entry' ? [held] : []
  })
}
