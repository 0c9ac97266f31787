import type { DeviceId, EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { isTemporary, ServerRefused } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import { appendResponse } from '../../wire/entries.ts'
import type { AppendItem, AppendOutcome, ReceiptOnWire } from '../../wire/entries.ts'
import { toAppendItem } from '../../wire/entry-codec.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import { entryKey, heldFromSealed } from '../held-entry.ts'
import { openForMember, sealForMember } from '../seal-for-member.ts'
import type { Unlocked } from '../unlocked.ts'

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
  /** A `QueueNote`, sealed for the member who wrote it: what kind of entry waits here is nobody else's business. */
  readonly note: Uint8Array
}

/** What the queue knows of an entry besides its bytes. */
export interface QueueNote {
  readonly type: string
  /** The stream whose grant this entry ends. */
  readonly ends?: StreamId
}

const notePurpose = 'cobijo/queue-notes'

export function sealQueueNote(unlocked: Pick<Unlocked, 'account'>, note: QueueNote): Uint8Array {
  return sealForMember(unlocked, notePurpose, note)
}

/** Everything that is queued, in the order of saving, with its note; an entry of other keys has none. */
export async function listQueue(
  unlocked: Pick<Unlocked, 'account'>,
): Promise<readonly (QueuedEntry & Partial<QueueNote>)[]> {
  const rows = await unlocked.account.store.list('outbox', '')
  return rows.map(({ value }) => {
    const queued = value as QueuedEntry
    return { ...queued, ...(openForMember(unlocked, notePurpose, queued.note) as QueueNote) }
  })
}

const batchSize = 100

export function chainKey(device: DeviceId, stream: StreamId): string {
  return `${device}/${stream}`
}

/** Saves entries, their place in the queue and the chains in one durable write: what it resolves is saved. */
export async function queueEntries(
  store: DeviceStore,
  sealed: readonly SealedEntry[],
  at: Instant,
  notes: readonly Uint8Array[] = [],
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
    { put: 'setting', key: 'queue-place', value: last + sealed.length },
  ])
}

export interface PushReport {
  readonly acknowledged: readonly EntryHash[]
  readonly needsAttention: number
  readonly stillWaiting: number
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
): Promise<PushReport> {
  const rows = await store.list('outbox', '')
  const waiting = rows.filter(({ value }) => (value as QueuedEntry).state === 'waiting')
  const acknowledged: EntryHash[] = []
  let needsAttention = 0
  for (let from = 0; from < waiting.length; from += batchSize) {
    const batch = waiting.slice(from, from + batchSize)
    const settled = await sendBatch(
      send,
      batch.map(({ value }) => value as QueuedEntry),
      verifyReceipt,
    )
    const writes = settled.flatMap(({ writes: made }, at): StoreWrite[] =>
      made(batch[at]?.key as string, batch[at]?.value as QueuedEntry),
    )
    settled.forEach(({ state }, at) => {
      if (state === 'acknowledged') acknowledged.push((batch[at]?.value as QueuedEntry).hash)
    })
    needsAttention += settled.filter(({ state }) => state === 'needs-attention').length
    await store.write(writes)
  }
  return {
    acknowledged,
    needsAttention,
    stillWaiting: waiting.length - acknowledged.length - needsAttention,
  }
}

interface Settled {
  readonly state: QueuedEntry['state']
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
    if (!(fault instanceof ServerRefused) || fault.status >= 500 || isTemporary(fault.status))
      throw fault
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
    writes: (key, held) => [
      { put: 'outbox', key, value: { ...held, state: 'needs-attention', code } },
    ],
  }
}

/** The order of saving, counted: a clock that is set back must not send an entry before the one it follows. */
function queueKey(place: number, hash: EntryHash): string {
  return `${String(place).padStart(16, '0')}/${hash}`
}
