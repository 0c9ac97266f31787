import type { EntryHash, FeedId, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { Send } from '../../../client/api-client.ts'
import { knownEntriesResponse, mostAskedKnown } from '../../../wire/entries.ts'
import type { ReceiptOnWire } from '../../../wire/entries.ts'
import { openKnownStream } from '../../cases/open-known-stream.ts'
import { itemFromHeld, readHeld } from '../../held-entry.ts'
import type { Held, HeldEntry } from '../../held-entry.ts'
import { resealsAgain } from '../../sharing/send-reseals.ts'
import { handInDue } from '../../erasure/hand-in-orders.ts'
import type { DeviceStoreReader, StoreWrite } from '../../store/device-store.ts'
import type { Unlocked } from '../../unlocked.ts'
import { earlierQueueKey, readQueue, sealQueueNote, signedIn } from '../outbox.ts'
import type { QueuedEntry, QueueNote, QueueRow } from '../outbox.ts'
import type { Finding } from '../../finding.ts'
import { listEveryLine } from '../announced-lines.ts'
import { closedFeeds, sayEndsAgain } from './ends-again.ts'
import { readReceipt } from '../read-receipt.ts'

const dueKey = 'resend-due'
const wentBackKey = 'server-went-back'

/** When a device noticed that the server had gone back to an older copy, until a person has read it. */
export interface WentBack {
  readonly at: Instant
}

export function resendDue(): StoreWrite {
  return { put: 'setting', key: dueKey, value: true }
}

export async function findWentBack(store: DeviceStoreReader): Promise<WentBack | undefined> {
  return (await store.find('setting', wentBackKey)) as WentBack | undefined
}

export function wentBackRead(): StoreWrite {
  return { remove: 'setting', key: wentBackKey }
}

interface Sent {
  readonly hash: EntryHash
  readonly held: HeldEntry
  readonly receivedAt: Instant
  readonly sequence: number
  readonly stream: StreamId
}

/**
 * After the server went back to an older copy: puts back into the queue every entry of this device that has a verified receipt and that
 * the server does not know any more, in the order in which it was received, before what was saved since. What it says to know and no
 * feed brings stays in the queue too, until one does. Nothing goes out under a grant that has ended, and an end that it lost is said anew.
 * `justNow`: acknowledged in this very round. Whether it looked.
 */
export async function queueLost(
  unlocked: Unlocked,
  justNow: readonly EntryHash[],
): Promise<{ readonly isDone: boolean; readonly findings: readonly Finding[] }> {
  const { store } = unlocked.account
  const isDue = (await store.find('setting', dueKey)) === true
  if (!isDue && !(await isAnyForgotten(unlocked, new Set(justNow))))
    return { isDone: false, findings: [] }
  const { rows } = await readQueue(store)
  const queued = new Map(rows.map((row) => [row.queued.hash, row]))
  const sent = await listSent(unlocked)
  const known = await askKnown(
    unlocked.send,
    sent.map(({ hash }) => hash),
  )
  const announced = new Set((await listEveryLine(store)).map(({ hash }) => hash))
  const isClosed = closedFeeds(unlocked)
  const findings: Finding[] = []
  const writes: StoreWrite[] = []
  const notes = new Map<StreamId, ReadonlyMap<EntryHash, QueueNote>>()
  for (const [place, each] of sent.entries()) {
    const row = queued.get(each.hash)
    const isLost = !known.has(each.hash)
    if (row ? !isLost || row.queued.state !== 'acknowledged' : !isLost && announced.has(each.hash))
      continue
    const note = notes.get(each.stream) ?? (await notesOf(unlocked, each.stream))
    notes.set(each.stream, note)
    const made = againIn(unlocked, each, row, isLost, note.get(each.hash))
    if (!made) {
      findings.push({ code: 'entry-lost-at-server', hash: each.hash })
      continue
    }
    if (row) writes.push({ remove: 'outbox', key: row.key })
    // What a grant of before let go there, an end that the server may lack keeps here.
    const { deliveries } = made.item
    const open = deliveries.filter(({ feed }) => !isClosed(each.stream, feed as FeedId))
    const value: QueuedEntry = { ...made, item: { ...made.item, deliveries: open } }
    writes.push({ put: 'outbox', key: earlierQueueKey(place, each.hash), value })
  }
  await store.write([
    ...writes,
    ...(await resealsAgain(store, isClosed)),
    { remove: 'setting', key: dueKey },
    handInDue(),
    { put: 'setting', key: wentBackKey, value: { at: unlocked.now() } satisfies WentBack },
  ])
  await sayEndsAgain(unlocked, announced)
  return { isDone: true, findings }
}

/**
 * Acknowledged in an earlier round, brought back by no feed, or followed by an entry that the server does not take, and the server does
 * not know it: it lost more than a feed shows. Feeds that others filled again meanwhile show nothing.
 */
async function isAnyForgotten(
  unlocked: Unlocked,
  justNow: ReadonlySet<EntryHash>,
): Promise<boolean> {
  const { store } = unlocked.account
  const hashes: EntryHash[] = []
  for (const { queued } of (await readQueue(store)).rows) {
    const meant =
      queued.state === 'acknowledged' ? queued.hash : signedIn(queued)?.envelope.previous
    if (meant === undefined || justNow.has(meant)) continue
    if (queued.state !== 'acknowledged' && !(await store.find('receipt', meant))) continue
    hashes.push(meant)
  }
  if (hashes.length === 0) return false
  const known = await askKnown(unlocked.send, hashes)
  return hashes.some((hash) => !known.has(hash))
}

function againIn(
  unlocked: Unlocked,
  { hash, held, stream, receivedAt }: Sent,
  row: QueueRow | undefined,
  isLost: boolean,
  note: QueueNote | undefined,
): QueuedEntry | undefined {
  const state = isLost ? 'waiting' : 'acknowledged'
  if (row) return { ...row.queued, state, again: true }
  const item = itemFromHeld(held)
  if (!item) return undefined
  return {
    hash,
    stream,
    savedAt: receivedAt,
    item,
    state,
    again: true,
    note: note ? sealQueueNote(unlocked, note) : new Uint8Array(),
  }
}

/** What this device sent and the pinned key receipted, in the order of its arrival. What was erased or purged since is not sent again. */
async function listSent({ account }: Unlocked): Promise<readonly Sent[]> {
  const { store, kept } = account
  const receivedAt = new Map<string, Instant>()
  for (const { key, value } of await store.list('receipt', '')) {
    const receipt = readReceipt(value as ReceiptOnWire, kept.serverKey)
    if (receipt) receivedAt.set(key, receipt.receivedAt)
  }
  const sent: Sent[] = []
  for (const { key, value } of await store.list('entry', '')) {
    const hash = key.slice(key.indexOf('/') + 1) as EntryHash
    const at = receivedAt.get(hash)
    const held = value as Held
    if (at === undefined || held.kind === 'stub') continue
    const entry = readHeld(held)
    if (!entry) continue
    const { stream, sequence } = entry.envelope
    sent.push({ hash, held, stream, sequence, receivedAt: at })
  }
  return sent.sort(
    (one, other) => one.receivedAt - other.receivedAt || one.sequence - other.sequence,
  )
}

/** Which of its own entries the server has. */
async function askKnown(send: Send, hashes: readonly EntryHash[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let at = 0; at < hashes.length; at += mostAskedKnown) {
    const answer = await send({
      method: 'POST',
      path: 'entries/known',
      body: { hashes: hashes.slice(at, at + mostAskedKnown) },
      response: knownEntriesResponse,
    })
    for (const hash of answer.known) known.add(hash)
  }
  return known
}

/** What the queue notes of entries besides their bytes, as far as this member opens them. */
async function notesOf(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<ReadonlyMap<EntryHash, QueueNote>> {
  const { entries } = await openKnownStream(unlocked, stream)
  const notes = new Map<EntryHash, QueueNote>()
  for (const entry of entries) {
    if (entry.kind !== 'entry' || !entry.header) continue
    const { type } = entry.header
    const ends = Object.values(entry.content).flatMap((part) => part['opens'] ?? [])[0]
    notes.set(entry.hash, {
      type,
      ...(type === 'grant-ended' && typeof ends === 'string' ? { ends: ends as StreamId } : {}),
    })
  }
  return notes
}
