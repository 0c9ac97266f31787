import { foldReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import type { ErasureOrder } from '@cobijo/sealing/erasure-order'
import { streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { groupHere } from '../directory/directory-acts.ts'
import type { Held } from '../held-entry.ts'
import { noteFindings } from '../note-findings.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import { listPlaces } from '../synchronisation/announced-lines.ts'
import { leaveToDo, ordersToTakeUp } from '../synchronisation/moved-streams.ts'
import { forgetTakenDown } from '../unattended/intake-stores.ts'
import type { Unlocked } from '../unlocked.ts'
import { forgetStream, isErasable } from './forget-stream.ts'

/** What officers ordered to be erased of one stream, as far as this device has taken it up. */
export interface Erasure {
  readonly stream: StreamId
  readonly orders: readonly KnownOrder[]
  /** Whether card and names were folded again without it. */
  readonly isOutOfViews: boolean
  /** What the member still has to be told; undefined once she put it away, and where nothing was here. */
  readonly untold: Untold | undefined
}

interface KnownOrder {
  readonly hash: EntryHash
  /** The server's clock at receipt; undefined on the device that gave the order, until a feed brings it back. */
  readonly receivedAt: Instant | undefined
  /** Undefined: all that was there. */
  readonly entries: readonly EntryHash[] | undefined
}

interface Untold {
  readonly at: Instant
  /** Entries that this device had not sent and that went with the rest. */
  readonly unsent: number
}

const prefix = 'erased/'

export async function findErasure(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<Erasure | undefined> {
  return (await store.find('setting', `${prefix}${stream}`)) as Erasure | undefined
}

export async function listErasures(store: DeviceStoreReader): Promise<readonly Erasure[]> {
  return (await store.list('setting', prefix)).map(({ value }) => value as Erasure)
}

/** Erasures of which card and names still have to be folded again. */
export async function erasuresInViews(store: DeviceStoreReader): Promise<readonly Erasure[]> {
  return (await listErasures(store)).filter(({ isOutOfViews }) => !isOutOfViews)
}

/** What changed meanwhile of the other words stays. */
export async function takenOutOfViews(
  store: DeviceStoreReader,
  erasures: readonly Erasure[],
): Promise<StoreWrite[]> {
  const now = await listErasures(store)
  const taken = new Set(erasures.map(({ stream }) => stream))
  return now
    .filter(({ stream }) => taken.has(stream))
    .map((each) => putErasure({ ...each, isOutOfViews: true }))
}

export function putErasure(erasure: Erasure): StoreWrite {
  return { put: 'setting', key: `${prefix}${erasure.stream}`, value: erasure }
}

/** When the newest order came that took all of a stream; undefined where only some of it was meant, or none. */
export function erasedWholeAt({ orders }: Erasure): Instant | undefined {
  const whole = orders.filter(({ entries }) => entries === undefined)
  return whole.length === 0
    ? undefined
    : Math.max(...whole.map((each) => each.receivedAt ?? Infinity))
}

/**
 * Takes up the orders that feeds brought: this device forgets what they name, as every other of the organisation does. An officer signed
 * them, so the server's word plays no part (design §3, erasure).
 */
export async function takeUpErasures(unlocked: Unlocked): Promise<void> {
  const { store, kept } = unlocked.account
  for (const { entry, done } of await ordersToTakeUp(store)) {
    const held = (await store.find('entry', entry)) as Held | undefined
    // It comes with its stream.
    if (held === undefined || (held.kind === 'entry' && held.receivedAt === undefined)) continue
    if (held.kind === 'entry') {
      const order = readErasureOrder(held.bytes, held.facts, unlocked.knowledge.directory)
      // Who signed it may be known later.
      if (!order) continue
      // Whoever gave the order here knows.
      const isTold = readEntry(held.bytes).envelope.device !== kept.device
      if (order.organisation === kept.organisation)
        await forgetOrdered(unlocked, order, { receivedAt: held.receivedAt, isTold })
    }
    await store.write([done])
  }
}

/** The server's clock at receipt, if a feed brought the order; and whether the member is told of what went. */
export interface Hearing {
  readonly receivedAt: Instant | undefined
  readonly isTold: boolean
}

/** Forgets what an order names, once. Without a time of receipt it takes all that is here now. */
export async function forgetOrdered(
  unlocked: Unlocked,
  { hash, stream, entries }: Pick<ErasureOrder, 'hash' | 'stream' | 'entries'>,
  { receivedAt, isTold }: Hearing,
): Promise<void> {
  if (!(await isErasable(unlocked.account.store, stream))) {
    noteFindings(unlocked, [{ code: 'erasure-of-what-stays', hash }])
    return
  }
  const order = { hash, receivedAt, entries: entries && [...entries] }
  const isOfCase = (await familiesOf(unlocked.account.store, stream)).every(
    (each) => each !== 'referral',
  )
  // A referral goes with its case, of which the member is told.
  await forget(unlocked, stream, order, { isTold: isTold && isOfCase, about: stream })
  if (entries) return
  for (const own of await justiceAbout(unlocked, stream))
    await forget(unlocked, own, order, { isTold, about: stream })
}

async function familiesOf(store: DeviceStoreReader, stream: StreamId) {
  return (await listPlaces(store, stream)).map(({ place }) => place.family)
}

/** `about`: whom the notice names, where the stream itself is nobody else's to know of. */
async function forget(
  unlocked: Unlocked,
  stream: StreamId,
  order: KnownOrder,
  { isTold, about }: { readonly isTold: boolean; readonly about: StreamId },
): Promise<void> {
  const { store } = unlocked.account
  const before = await findErasure(store, stream)
  const known = before?.orders.find(({ hash }) => hash === order.hash)
  const others = before?.orders.filter(({ hash }) => hash !== order.hash) ?? []
  if (known) {
    if (known.receivedAt !== undefined || order.receivedAt === undefined) return
    await store.write([putErasure({ ...(before as Erasure), orders: [...others, order] })])
    return
  }
  // Not while something is being saved: it would go on where nothing is any more.
  await store.exclusively('save', async () => {
    const { writes, forgotten, unsent } = await forgetStream(unlocked, stream, {
      entries: order.entries && new Set(order.entries),
      until: order.receivedAt ?? Infinity,
      isFirst: true,
    })
    const unsentTakenDown = await forgetTakenDown(unlocked, stream, order.entries)
    const isHidden = about !== stream
    const erasure: Erasure = {
      stream,
      orders: [...others, order],
      // A card that was folded again would show that there is such a stream.
      isOutOfViews: isHidden,
      untold: before?.untold,
    }
    const told = isHidden ? ((await findErasure(store, about)) as Erasure) : erasure
    const isNews = isTold && forgotten + unsentTakenDown > 0
    const untold = isNews
      ? {
          at: unlocked.now(),
          unsent: unsent + unsentTakenDown + (told.untold?.unsent ?? 0),
        }
      : told.untold
    await store.write([
      ...writes,
      ...(isHidden ? [putErasure(erasure)] : []),
      putErasure({ ...told, untold }),
      // What was opened to others may have rested on it.
      ...(order.entries && !isHidden ? leaveToDo(stream, undefined, false) : []),
    ])
  })
  unlocked.streamViews.delete(stream)
  unlocked.onChange()
}

/** After something was fetched of a stream: what an order takes of it is not kept, whenever the server hands it out. */
export async function forgetFetched(unlocked: Unlocked, stream: StreamId): Promise<void> {
  const { store } = unlocked.account
  for (const { entries, receivedAt } of (await findErasure(store, stream))?.orders ?? []) {
    if (receivedAt === undefined) continue
    const { writes } = await forgetStream(unlocked, stream, {
      entries: entries && new Set(entries),
      until: receivedAt,
      isFirst: false,
    })
    if (writes.length > 0) await store.write(writes)
  }
}

/**
 * Streams of the legal group about a person who is erased, as far as this device holds and opens them. Nothing is asked of the server
 * for it and nothing is sent: nobody sees whether there was one.
 */
async function justiceAbout(unlocked: Unlocked, about: StreamId): Promise<readonly StreamId[]> {
  const { account, knowledge } = unlocked
  const legal = groupHere(unlocked, 'legal')
  if (!legal || !knowledge.ring.currentKeys(legal.id)) return []
  const announced = [...(await streamsOf(account, ['case']))]
    .filter(([, { feeds }]) => feeds.includes(legal.feed))
    .map(([stream]) => stream)
  const queued = await account.store.list('outbox', '')
  const found: StreamId[] = []
  for (const stream of new Set([
    ...announced,
    ...queued.map(({ value }) => (value as { readonly stream: StreamId }).stream),
  ])) {
    const { entries } = await openKnownStream(unlocked, stream)
    if (foldReportDecisions(entries)?.case === about) found.push(stream)
  }
  return found
}

/** Whether all that the legal group held about a person goes with her; then it is gone from this device, a new one too. */
export async function isJusticeErased(
  unlocked: Unlocked,
  stream: StreamId,
  about: StreamId,
): Promise<boolean> {
  const { store } = unlocked.account
  const erasure = await findErasure(store, about)
  const orders = erasure?.orders.filter(({ entries }) => entries === undefined) ?? []
  if (orders.length === 0) return false
  if (!(await findErasure(store, stream)))
    await store.write([putErasure({ stream, orders, isOutOfViews: true, untold: undefined })])
  await forgetFetched(unlocked, stream)
  return isForgotten(store, stream)
}

/** Whether nothing but places in the order is left here of a stream. */
export async function isForgotten(store: DeviceStoreReader, stream: StreamId): Promise<boolean> {
  const rows = await store.list('entry', `${stream}/`)
  return rows.every(({ value }) => (value as Held).kind === 'stub')
}
