import type { SaveStates, WaitingEntry } from './synchronisation-api.ts'
import { attachmentAdded } from '@cobijo/domain/attachment/attachment-added'
import { attachmentsUnderWay } from '../attachments/send-chunks.ts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { clockAhead } from './server-clock.ts'
import { isOutOfPlace, isSetAside } from './repair/mend-chains.ts'
import { findWentBack } from './repair/send-lost.ts'
import { listQueue } from './outbox.ts'
import type { QueuedEntry, QueueNote } from './outbox.ts'
import { deliveryStatesResponse } from '../../wire/entries.ts'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { refusedWaiting } from '../unattended/take-over-intake.ts'
import type { Unlocked } from '../unlocked.ts'

/** The three states of saving, and what waits since when. */
export async function readSaveStates(unlocked: Unlocked): Promise<SaveStates> {
  const queued = await listQueue(unlocked)
  const received = await receivedByOthers(unlocked)
  const waiting = queued
    .filter((each) => each.state === 'waiting' || isOutOfPlace(each))
    .map(({ code: _, ...each }) => lineOf(each))
  return {
    online: unlocked.online,
    onThisDevice: [
      ...waiting,
      // Words that arrived without their picture are not whole there yet.
      ...(await attachmentsUnderWay(unlocked)).flatMap(({ stream, entry: hash, savedAt }) =>
        waiting.some((each) => each.hash === hash)
          ? []
          : [{ stream, hash, savedAt, type: attachmentAdded.type }],
      ),
    ],
    needsAttention: [...queued.filter(isSetAside), ...(await refusedWaiting(unlocked))].map(lineOf),
    atServer: unlocked.sentHashes.size,
    ...received,
    lastSyncAt: unlocked.lastSyncAt,
    troubles: unlocked.troubles,
    serverWentBackAt: (await findWentBack(unlocked.account.store))?.at,
    clockAheadMs: clockAhead(unlocked),
  }
}

function lineOf({
  hash,
  stream,
  type = '',
  savedAt,
  code,
}: QueuedEntry & Partial<QueueNote>): WaitingEntry {
  return { hash, stream, type, savedAt, ...(code === undefined ? {} : { code }) }
}

/**
 * Of this sitting's entries that went to other organisations: how many a device of theirs has fetched. Asked for once each: of what is
 * awaited each round hears (`hearOfFetching`).
 */
async function receivedByOthers(unlocked: Unlocked): Promise<ReceivedByOthers> {
  const hashes = [...unlocked.sentHashes].slice(-mostAsked)
  await askAbroad(
    unlocked,
    hashes.filter((hash) => !unlocked.abroad.has(hash)),
  )
  return sumOf(unlocked, hashes)
}

type ReceivedByOthers = Pick<SaveStates, 'receivedByThem' | 'expectedByThem'>

/** How many feeds of other organisations these own entries go to, and in how many one of their devices has fetched them; at most 200. */
export async function deliveriesAbroad(
  unlocked: Unlocked,
  hashes: readonly EntryHash[],
): Promise<ReceivedByOthers> {
  await askAbroad(
    unlocked,
    hashes.filter((hash) => !isReceived(unlocked.abroad.get(hash))),
  )
  return sumOf(unlocked, hashes)
}

/**
 * Whether one more device abroad fetched something that a screen waits to hear of. No line of a feed says so: it is asked for in each
 * round, as long as something is awaited.
 */
export async function hearOfFetching(unlocked: Unlocked): Promise<boolean> {
  const before = new Map(unlocked.abroad)
  const awaited = [...before].flatMap(([hash, { fetched, expected }]) =>
    fetched < expected ? [hash] : [],
  )
  await askAbroad(unlocked, awaited.slice(-mostAsked))
  return awaited.some((hash) => unlocked.abroad.get(hash)?.fetched !== before.get(hash)?.fetched)
}

/** A grant that comes may open to others what went to nobody, or to fewer, until now: that is asked for anew. */
export function forgetDeliveries({ abroad }: Unlocked): void {
  for (const [hash, delivery] of abroad)
    if (isReceived(delivery) || delivery.expected === 0) abroad.delete(hash)
}

/** To how many feeds of other organisations an own entry goes, and in how many of them it was fetched. */
export interface DeliveryAbroad {
  readonly expected: number
  readonly fetched: number
}

function isReceived(delivery: DeliveryAbroad | undefined): boolean {
  return delivery !== undefined && delivery.expected > 0 && delivery.fetched >= delivery.expected
}

function sumOf({ abroad }: Unlocked, hashes: readonly EntryHash[]): ReceivedByOthers {
  const known = hashes.flatMap((hash) => abroad.get(hash) ?? [])
  return {
    expectedByThem: known.reduce((sum, { expected }) => sum + expected, 0),
    receivedByThem: known.reduce((sum, { fetched }) => sum + fetched, 0),
  }
}

const mostAsked = 200

/** Takes up what the server says of these own entries; without a server what is known stays. */
async function askAbroad(unlocked: Unlocked, hashes: readonly EntryHash[]): Promise<void> {
  if (hashes.length === 0 || !unlocked.online) return
  try {
    const { states } = await unlocked.send({
      method: 'POST',
      path: 'deliveries/state',
      body: { hashes },
      response: deliveryStatesResponse,
    })
    // The network's feed is everybody's, the caller's too: who has read it says nothing about a person's help.
    const everybodys = unlocked.knowledge.directory.network?.group.feed
    for (const { hash, feeds } of states) {
      const abroad = feeds.filter(({ own, feed }) => !own && feed !== everybodys)
      unlocked.abroad.set(hash as EntryHash, {
        expected: abroad.length,
        fetched: abroad.filter(({ downloaded }) => downloaded).length,
      })
    }
  } catch (fault) {
    if (fault instanceof ServerRefused || fault instanceof ServerUnreachable) return
    throw fault
  }
}
