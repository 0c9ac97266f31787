import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { verifySigner } from '@cobijo/sealing/directory/verify-signer'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import { base64url } from '../../wire/bytes.ts'
import { erasureOrdersResponse, mostOrdersHandedIn } from '../../wire/accounts.ts'
import { factsToWire } from '../../wire/entry-codec.ts'
import { entryKey } from '../held-entry.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { listErasures, putErasure } from './forget-erased.ts'

const dueKey = 'orders-due'

/** `true`: all that this device obeyed. Else where in the store those lie that the server did not believe. */
type Due = true | readonly string[]

/** After the server went back to an older copy. */
export function handInDue(): StoreWrite {
  return { put: 'setting', key: dueKey, value: true satisfies Due }
}

/**
 * A server that went back to a copy of before an erasure holds again what was erased: each device of the organisation hands in the signed
 * orders that it obeyed, and the server carries out those that it lacks. What no server believes yet is handed in again in the next round:
 * who signed it may come back later. Of one whose signer's keys ended, once by everybody; after that only officers are believed.
 */
export async function handInOrders(unlocked: Unlocked): Promise<void> {
  const { account, send, knowledge } = unlocked
  const { store } = account
  const due = (await store.find('setting', dueKey)) as Due | undefined
  if (due === undefined) return
  const erasures = await listErasures(store)
  const obeyed = erasures.flatMap((erasure) => erasure.orders.map(({ hash }) => hash))
  const orders =
    due === true ? await ordersHere(store, new Set(obeyed)) : await ordersAt(store, due)
  // Once a sitting by everybody: what somebody else had carried out meanwhile is waited for no more.
  const isAsked = due === true || unlocked.lastSyncAt === undefined
  const handedIn = isAsked ? orders : orders.filter(({ held }) => isBelieved(unlocked, held))
  if (handedIn.length === 0 && orders.length > 0) return
  const back = new Set<StreamId>()
  const left = new Set(orders.map(({ key }) => key))
  for (let at = 0; at < handedIn.length; at += mostOrdersHandedIn) {
    const some = handedIn.slice(at, at + mostOrdersHandedIn)
    const { outcomes } = await send({
      method: 'POST',
      path: 'erasures/orders',
      body: {
        orders: some.map(({ held }) => ({
          entry: base64url(held.bytes),
          facts: factsToWire(held.facts),
        })),
      },
      response: erasureOrdersResponse,
    })
    for (const [place, { key, held }] of some.entries()) {
      const order = readErasureOrder(held.bytes, held.facts, knowledge.directory)
      if (outcomes[place] === 'carried-out' && order) back.add(order.stream)
      if (outcomes[place] !== 'not-believed') left.delete(key)
    }
  }
  const stillDue: Due = [...left]
  await store.write([
    // Card and names came back with the older copy too; of what the legal group held there are none.
    ...erasures.flatMap((each) =>
      back.has(each.stream) ? [putErasure({ ...each, isOutOfViews: false })] : [],
    ),
    left.size === 0
      ? { remove: 'setting', key: dueKey }
      : { put: 'setting', key: dueKey, value: stillDue },
  ])
}

/** Orders that lie here and that a server which went back does not believe: what they took is there again. Each by the stream that it names. */
export async function ordersNotBelieved({
  account: { store },
  knowledge,
}: Unlocked): Promise<ReadonlySet<string>> {
  const due = (await store.find('setting', dueKey)) as Due | undefined
  if (due === undefined || due === true) return new Set()
  const orders = (await ordersAt(store, due)).flatMap(
    ({ held }) => readErasureOrder(held.bytes, held.facts, knowledge.directory) ?? [],
  )
  return new Set(orders.map(({ stream, hash }) => entryKey(stream, hash)))
}

/** Whether a server that knows what is known here believes it when it is handed in from here. */
function isBelieved({ knowledge, account }: Unlocked, { bytes }: HeldEntry): boolean {
  const { organisation, member } = account.kept
  const own = knowledge.directory.organisations.get(organisation)
  if (own?.members.get(member)?.officer === true) return true
  const signer = verifySigner(knowledge.directory, readEntry(bytes))
  return !isRefusal(signer) && signer.officer
}

interface OrderHere {
  readonly key: string
  readonly held: HeldEntry
}

async function ordersHere(
  store: DeviceStoreReader,
  wanted: ReadonlySet<EntryHash>,
): Promise<readonly OrderHere[]> {
  if (wanted.size === 0) return []
  return (await store.list('entry', '')).flatMap(({ key, value }) => {
    const hash = key.slice(key.indexOf('/') + 1) as EntryHash
    const held = value as Held
    return wanted.has(hash) && held.kind === 'entry' ? [{ key, held }] : []
  })
}

async function ordersAt(
  store: DeviceStoreReader,
  keys: readonly string[],
): Promise<readonly OrderHere[]> {
  const orders: OrderHere[] = []
  for (const key of keys) {
    const held = (await store.find('entry', key)) as Held | undefined
    if (held?.kind === 'entry') orders.push({ key, held })
  }
  return orders
}
