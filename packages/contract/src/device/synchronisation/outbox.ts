import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { EnvelopeMalformed, readEntry } from '@cobijo/sealing/entry/envelope'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { fromBase64url } from '../../wire/bytes.ts'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import { appendResponse } from '../../wire/entries.ts'
import type { AppendItem, AppendOutcome, ReceiptOnWire } from '../../wire/entries.ts'
import { toAppendItem } from '../../wire/entry-codec.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import { entryKey, heldFromSealed } from '../held-entry.ts'
import { openForMember, sealForMember } from '../seal-for-member.ts'
import type { Unlocked } from '../unlocked.ts'
import { orThrow } from './steps.ts'
import type { Attempt } from './steps.ts'

/** This device's last entry in one stream. */
export interface Chain {
  readonly sequence: number
  readonly hash: EntryHash
}

export interface QueuedEntry {
  readonly hash: EntryHash
  readonly stream: StreamId
  readonly savedAt: Instant
  readonly item: AppendItem
  /**
   * `waiting`: only on this device. `acknowledged`: a verified receipt says that it is durable at the server.
   * `needs-attention`: the server answered no for good; kept and exportable until a person has seen it.
   */
  readonly state: 'waiting' | 'acknowledged' | 'needs-attention'
  readonly code?: string
  /** It was at the server once, which lost it: its bytes stay as others may know them. */
  readonly again?: true
  /** A `QueueNote`, sealed for the member who wrote it: what kind of entry waits here is nobody else's business. */
  readonly note: Uint8Array
}

/** What the queue knows of an entry besides its bytes. */
export interface QueueNote {
  readonly type: string
  /** The stream whose grant this entry ends. */
  readonly ends?: StreamId
  /** The entry that this one says was taken up, by the id that it keeps. */
  readonly takesUp?: EntryId
}

const notePurpose = 'cobijo/queue-notes'

export function sealQueueNote(unlocked: Pick<Unlocked, 'account'>, note: QueueNote): Uint8Array {
  return sealForMember(unlocked, notePurpose, note)
}

/** Everything that is queued, in the order of saving, with its note; an entry of other keys has none. */
export async function listQueue(
  unlocked: Pick<Unlocked, 'account'>,
): Promise<readonly (QueuedEntry & Partial<QueueNote>)[]> {
  const { rows } = await readQueue(unlocked.account.store)
  return rows.map(({ queued }) => ({
    ...queued,
    ...(openForMember(unlocked, notePurpose, queued.note) as QueueNote),
  }))
}

export interface QueueRow {
  /** Its place in the order of sending. */
  readonly key: string
  readonly queued: QueuedEntry
}

/** What is queued, in the order of sending. A row that is damaged keeps no other from being sent; it is counted. */
export async function readQueue(
  store: DeviceStoreReader,
): Promise<{ readonly rows: readonly QueueRow[]; readonly damaged: number }> {
  const all = await store.list('outbox', '')
  const rows = all.flatMap(({ key, value }) => (isQueued(value) ? [{ key, queued: value }] : []))
  return { rows, damaged: all.length - rows.length }
}

function isQueued(value: unknown): value is QueuedEntry {
  if (typeof value !== 'object' || value === null) return false
  const { hash, stream, state, item } = value as Partial<Record<keyof QueuedEntry, unknown>>
  return (
    typeof hash === 'string' &&
    typeof stream === 'string' &&
    typeof state === 'string' &&
    typeof item === 'object' &&
    item !== null
  )
}

/** Undefined for a row that cannot be read. */
export function signedIn({ item }: QueuedEntry): SignedEntry | undefined {
  try {
    return readEntry(fromBase64url(item.entry))
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}

const batchSize = 100

export function chainKey(device: DeviceId, stream: StreamId): string {
  return `${device}/${stream}`
}

/** Saves entries, their place in the queue, the chains and what is kept `besides` in one durable write: what it resolves is saved. */
export async function queueEntries(
  store: DeviceStore,
  sealed: readonly SealedEntry[],
  at: Instant,
  notes: readonly Uint8Array[] = [],
  besides: readonly StoreWrite[] = [],
): Promise<void> {
  const last = ((await store.find('setting', 'queue-place')) as number | undefined) ?? 0
  const writes: StoreWrite[] = sealed.flatMap((each, place) => {
    const { envelope, hash } = each.entry
    const queued: QueuedEntry = {
      hash,
      stream: envelope.stream,
      savedAt: at,
      item: toAppendItem(each),
      state: 'waiting',
      note: notes[place] ?? new Uint8Array(),
    }
    const chain: Chain = { sequence: envelope.sequence, hash }
    return [
      { put: 'entry', key: entryKey(envelope.stream, hash), value: heldFromSealed(each) },
      { put: 'outbox', key: queueKey(last + 1 + place, hash), value: queued },
      { put: 'chain', key: chainKey(envelope.device, envelope.stream), value: chain },
    ] satisfies StoreWrite[]
  })
  await store.write([
    ...writes,
    ...besides,
    { put: 'setting', key: 'queue-place', value: last + sealed.length },
  ])
}

/** What waited in another store, behind all that waits here; under the lock `save`. */
export async function queueBehind(
  store: DeviceStoreReader,
  queued: QueuedEntry,
): Promise<readonly StoreWrite[]> {
  const place = (((await store.find('setting', 'queue-place')) as number | undefined) ?? 0) + 1
  return [
    { put: 'outbox', key: queueKey(place, queued.hash), value: queued },
    { put: 'setting', key: 'queue-place', value: place },
  ]
}

export interface PushReport {
  readonly acknowledged: readonly EntryHash[]
  /** What the server answered no to, with its reason. */
  readonly refused: readonly Pick<QueuedEntry, 'hash' | 'state' | 'code'>[]
  /** Sent, and no answer that settles anything: they may be at the server. */
  readonly unsettled: ReadonlySet<EntryHash>
  /** Rows that cannot be read, and so not be sent. */
  readonly damaged: number
}

/**
 * Sends what waits, oldest first. Never drops and never gives up: whatever has no verified receipt stays, and an entry
 * that the server refuses is set aside so that it does not hold up the others. There is no de-duplication by body.
 * @throws {ServerUnreachable} when there was no usable answer; everything unacknowledged still waits.
 */
export async function pushOutbox(
  store: DeviceStore,
  send: Send,
  verifyReceipt: (receipt: ReceiptOnWire) => ReadonlySet<string> | undefined,
  attempt: Attempt = orThrow,
): Promise<PushReport> {
  const { rows, damaged } = await readQueue(store)
  const waiting = rows.filter(({ queued }) => queued.state === 'waiting')
  const settled: (Settled & { readonly hash: EntryHash })[] = []
  const push = async (batch: readonly QueueRow[]): Promise<boolean> => {
    const answers = await sendBatch(
      send,
      batch.map(({ queued }) => queued),
      verifyReceipt,
    )
    const writes = answers.flatMap(({ writes: made }, at): StoreWrite[] => {
      const { key, queued } = batch[at] as QueueRow
      return made(key, queued)
    })
    await store.write(writes)
    for (const [at, answer] of answers.entries())
      settled.push({ ...answer, hash: (batch[at] as QueueRow).queued.hash })
    return true
  }
  for (let from = 0; from < waiting.length; from += batchSize) {
    const batch = waiting.slice(from, from + batchSize)
    if ((await attempt(() => push(batch), false)) || batch.length === 1) continue
    // Something in it cannot be sent from here, or there is no room to note the answer: each alone.
    for (const row of batch) await attempt(() => push([row]), false)
  }
  const of = (state: QueuedEntry['state']) => settled.filter((each) => each.state === state)
  const acknowledged = of('acknowledged').map(({ hash }) => hash)
  const refused = of('needs-attention').map(({ hash, state, code }) => ({
    hash,
    state,
    ...(code === undefined ? {} : { code }),
  }))
  const isSettled = new Set([...acknowledged, ...refused.map(({ hash }) => hash)])
  return {
    acknowledged,
    refused,
    damaged,
    unsettled: new Set(
      waiting.flatMap(({ queued: { hash } }) => (isSettled.has(hash) ? [] : hash)),
    ),
  }
}

interface Settled {
  readonly state: QueuedEntry['state']
  readonly code?: string
  readonly writes: (key: string, queued: QueuedEntry) => StoreWrite[]
}

async function sendBatch(
  send: Send,
  batch: readonly QueuedEntry[],
  verifyReceipt: (receipt: ReceiptOnWire) => ReadonlySet<string> | undefined,
): Promise<Settled[]> {
  try {
    const answer = await send({
      method: 'POST',
      path: 'entries',
      body: { items: batch.map(({ item }) => item) },
      response: appendResponse,
    })
    const covered = answer.receipt === undefined ? undefined : verifyReceipt(answer.receipt)
    return batch.map((queued, at) => settle(queued, answer.outcomes[at], covered, answer.receipt))
  } catch (fault) {
    if (!(fault instanceof ServerRefused) || isUnanswered(fault)) throw fault
    if (batch.length === 1) return [setAside(fault.problem.code)]
    // One malformed neighbour must not hold up the others: ask for each on its own.
    const each: Settled[] = []
    for (const queued of batch) each.push(...(await sendBatch(send, [queued], verifyReceipt)))
    return each
  }
}

function settle(
  queued: QueuedEntry,
  outcome: AppendOutcome | undefined,
  covered: ReadonlySet<string> | undefined,
  receipt: ReceiptOnWire | undefined,
): Settled {
  if (outcome === undefined) return { state: 'waiting', writes: () => [] }
  if (outcome.outcome === 'refused') return setAside(outcome.code ?? 'refused')
  // A server that says "saved" without its signature has said nothing.
  if (!covered?.has(queued.hash)) return { state: 'waiting', writes: () => [] }
  if (outcome.outcome === 'quarantined') return setAside(outcome.code ?? 'quarantined')
  return {
    state: 'acknowledged',
    writes: (key, held) => [
      { put: 'outbox', key, value: { ...held, state: 'acknowledged' } satisfies QueuedEntry },
      { put: 'receipt', key: queued.hash, value: receipt },
    ],
  }
}

function setAside(code: string): Settled {
  return {
    state: 'needs-attention',
    code,
    writes: (key, held) => [
      { put: 'outbox', key, value: { ...held, state: 'needs-attention', code } },
      // Nobody else will ever see it: nothing that is written from now on follows it.
      { put: 'setting', key: setAsideKey(held.stream, held.hash), value: true },
    ],
  }
}

const setAsidePrefix = 'set-aside/'

export function setAsideKey(stream: StreamId, hash: EntryHash): string {
  return `${setAsidePrefix}${stream}/${hash}`
}

/** Entries of a stream that lie here and that the server refused. */
export async function setAsideIn(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<ReadonlySet<string>> {
  const rows = await store.list('setting', `${setAsidePrefix}${stream}/`)
  return new Set(rows.map(({ key }) => key.slice(key.lastIndexOf('/') + 1)))
}

/** The order of saving, counted: a clock that is set back must not send an entry before the one it follows. */
export function queueKey(place: number, hash: EntryHash): string {
  return `${String(place).padStart(16, '0')}/${hash}`
}

/** Before everything that was saved since. */
export function earlierQueueKey(place: number, hash: EntryHash): string {
  return `-${queueKey(place, hash)}`
}
