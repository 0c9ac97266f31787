import { causalHistory } from '@cobijo/domain/journal/causal-history'
import { timelineOf } from '@cobijo/domain/case/timeline'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { findEntryType } from '@cobijo/domain/registry'
import type { ReceiptOnWire } from '../../wire/entries.ts'
import { openStream } from '../cases/open-stream.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { findErasure } from '../erasure/forget-erased.ts'
import type { Erasure } from '../erasure/forget-erased.ts'
import { entryKey, mergeHeld, readHeld } from '../held-entry.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import { entryRows } from '../store/entry-rows.ts'
import { leaveToDo } from '../synchronisation/moved-streams.ts'
import { queueBehind, readQueue, sealQueueNote, signedIn } from '../synchronisation/outbox.ts'
import type { QueuedEntry, QueueRow } from '../synchronisation/outbox.ts'
import { readReceipt } from '../synchronisation/read-receipt.ts'
import type { Unlocked } from '../unlocked.ts'
import { dropFromIntake, ownIntakeStores } from './intake-stores.ts'
import { findEssential } from './late-on-call.ts'
import { onCallDueKey } from './on-call-due.ts'

/** What this device took down while locked and the server refused. */
export interface RefusedArrival {
  readonly queued: QueuedEntry
  /** Undefined where this member's keys open nothing of it. */
  readonly words: TimelineEntry | undefined
}

interface RowInIntake {
  readonly store: DeviceStore
  readonly row: QueueRow
}

/**
 * Takes what was taken down here while locked, and is at the server, over to the member who is signed in: from then on it is held,
 * erased and, after a server went back to an older copy, sent again like all that her device wrote; and those on call get what the kit could not
 * seal to them. What was erased meanwhile goes. What still waits goes out from where it lies, and what was refused waits for a person.
 */
export async function takeOverIntake(unlocked: Unlocked): Promise<void> {
  for (const store of await ownIntakeStores(unlocked)) {
    for (const row of (await readQueue(store)).rows) {
      const { queued } = row
      const erasure = await findErasure(unlocked.account.store, queued.stream)
      const isErased = erasure !== undefined && takes(erasure, queued.hash)
      if (!isErased && queued.state === 'acknowledged') await takeOver(unlocked, { store, row })
      const isSettled =
        queued.state === 'acknowledged' ||
        (queued.state === 'needs-attention' && (await isHeldHere(unlocked, queued)))
      if (isErased || isSettled) await dropFromIntake(store, [row])
    }
  }
}

function takes({ orders }: Erasure, hash: EntryHash): boolean {
  return orders.some(({ entries }) => entries === undefined || entries.includes(hash))
}

/** The same entry came with a feed: an answer was not heard, and a later one refused it. */
async function isHeldHere({ account }: Unlocked, queued: QueuedEntry): Promise<boolean> {
  const id = signedIn(queued)?.envelope.id
  const rows = await account.store.list('entry', `${queued.stream}/`)
  return rows.some(({ key, value }) => {
    const held = value as Held
    if (held.kind === 'stub') return key === entryKey(queued.stream, queued.hash)
    return readHeld(held)?.envelope.id === id
  })
}

async function takeOver(unlocked: Unlocked, { store, row }: RowInIntake): Promise<void> {
  const { queued } = row
  const receipt = (await store.find('receipt', queued.hash)) as ReceiptOnWire | undefined
  const { serverKey } = unlocked.account.kept
  const receivedAt = receipt && readReceipt(receipt, serverKey)?.receivedAt
  await bringHere(unlocked, { store, row }, (held) => ({ ...held, receivedAt }))
}

/** Into the member's own store, in one write: entry, receipt, queue. Of what only its place is left here nothing is taken. */
async function bringHere(
  unlocked: Unlocked,
  { store, row: { queued } }: RowInIntake,
  as: (held: HeldEntry) => HeldEntry,
): Promise<void> {
  const { stream, hash } = queued
  const rows = await entryRows(store, queued)
  const found = rows.find(({ row }) => row === 'entry')?.write.value as Held | undefined
  if (found?.kind !== 'entry') return
  const own = unlocked.account.store
  const type = (await wordsIn(unlocked, store, stream, hash))?.type
  await own.exclusively('save', async () => {
    const key = entryKey(stream, hash)
    const known = (await own.find('entry', key)) as Held | undefined
    if (known?.kind === 'stub') return
    // Its own copy first: that one knows which parts go where, should it have to be sent again.
    const held = mergeHeld(as(found), known ?? as(found)) as HeldEntry
    const isQueued = (await readQueue(own)).rows.some((each) => each.queued.hash === hash)
    const note = type === undefined ? queued.note : sealQueueNote(unlocked, { type })
    await own.write([
      ...rows.map(({ write }) => write),
      { put: 'entry', key, value: held },
      ...(isQueued ? [] : await queueBehind(own, { ...queued, note })),
      ...dueForOnCall(unlocked, queued, held),
      ...leaveToDo(stream, 'case', false),
    ])
  })
}

/** The kit knew of no release key, or of no group on call: `essential` is still to be sealed to those who are. */
function dueForOnCall(
  unlocked: Unlocked,
  { stream, hash }: QueuedEntry,
  held: HeldEntry,
): StoreWrite[] {
  const group = groupHere(unlocked, 'on-call')
  if (!group || held.bundles.some(({ feed }) => feed === group.feed)) return []
  if (!findEssential(unlocked, held)) return []
  return [{ put: 'setting', key: onCallDueKey(stream, hash), value: true }]
}

async function refusedRows(unlocked: Unlocked): Promise<readonly RowInIntake[]> {
  const found: RowInIntake[] = []
  for (const store of await ownIntakeStores(unlocked))
    for (const row of (await readQueue(store)).rows)
      if (row.queued.state === 'needs-attention' && !(await isHeldHere(unlocked, row.queued)))
        found.push({ store, row })
  return found
}

export async function refusedWaiting(unlocked: Unlocked): Promise<readonly QueuedEntry[]> {
  return (await refusedRows(unlocked)).map(({ row }) => row.queued)
}

/** With its words as far as this member opens them; it lies here until a person decides. */
export async function listRefusedArrivals(unlocked: Unlocked): Promise<readonly RefusedArrival[]> {
  const found: RefusedArrival[] = []
  for (const { store, row } of await refusedRows(unlocked)) {
    const { stream, hash } = row.queued
    found.push({ queued: row.queued, words: await wordsIn(unlocked, store, stream, hash) })
  }
  return found
}

async function wordsIn(
  { knowledge }: Unlocked,
  store: DeviceStore,
  stream: StreamId,
  hash: EntryHash,
): Promise<TimelineEntry | undefined> {
  const { entries } = await openStream(store, stream, knowledge.opener)
  const item = timelineOf(causalHistory(entries, findEntryType)).find((one) => one.hash === hash)
  return item?.kind === 'entry' ? item : undefined
}

/**
 * Takes a refused arrival into this member's own queue, where it is signed as hers. Undefined also where it is none. Refuses
 * `server-unreachable`, and `member-removed` to somebody whose keys ended: hers would be refused as well.
 */
export async function takeAsOwn(unlocked: Unlocked, hash: EntryHash): Promise<Refusal | undefined> {
  const found = (await refusedRows(unlocked)).find(({ row }) => row.queued.hash === hash)
  if (!found) return undefined
  if (!unlocked.online || unlocked.isFollowing === undefined) return refused('server-unreachable')
  if (!unlocked.isFollowing) return refused('member-removed')
  await bringHere(unlocked, found, (held) => held)
  await dropFromIntake(found.store, [found.row])
  return undefined
}

/** Whether there was one to put away. */
export async function dropRefusedArrival(unlocked: Unlocked, hash: EntryHash): Promise<boolean> {
  const found = (await refusedRows(unlocked)).find(({ row }) => row.queued.hash === hash)
  if (found) await dropFromIntake(found.store, [found.row])
  return found !== undefined
}
