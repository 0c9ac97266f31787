import type { SaveStates, WaitingEntry } from './synchronisation-api.ts'
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
  return {
    online: unlocked.online,
    onThisDevice: queued
      .filter((each) => each.state === 'waiting' || isOutOfPlace(each))
      .map(({ code: _, ...each }) => lineOf(each)),
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

/** Of this sitting's entries that went to other organisations: how many a device of theirs has fetched. */
function receivedByOthers(unlocked: Unlocked): Promise<ReceivedByOthers> {
  return deliveriesAbroad(unlocked, [...unlocked.sentHashes].slice(-mostAsked))
}

type ReceivedByOthers = Pick<SaveStates, 'receivedByThem' | 'expectedByThem'>

/** How many feeds of other organisations these own entries go to, and in how many one of their devices has fetched them; at most 200. */
export async function deliveriesAbroad(
  unlocked: Unlocked,
  hashes: readonly EntryHash[],
): Promise<ReceivedByOthers> {
  const abroad = await askAbroad(unlocked, hashes)
  for (const { hash, fetched, expected } of abroad)
    if (fetched < expected && !unlocked.awaitedAbroad.has(hash))
      unlocked.awaitedAbroad.set(hash, fetched)
  return {
    expectedByThem: abroad.reduce((sum, { expected }) => sum + expected, 0),
    receivedByThem: abroad.reduce((sum, { fetched }) => sum + fetched, 0),
  }
}

/**
 * Whether one more device abroad fetched something that a screen waits to hear of. No line of a feed says so: it is asked for in each
 * round, as long as something is awaited.
 */
export async function hearOfFetching(unlocked: Unlocked): Promise<boolean> {
  const { awaitedAbroad } = unlocked
  let isNews = false
  const awaited = [...awaitedAbroad.keys()].slice(-mostAsked) as EntryHash[]
  for (const { hash, fetched, expected } of await askAbroad(unlocked, awaited)) {
    isNews ||= fetched !== awaitedAbroad.get(hash)
    if (fetched < expected) awaitedAbroad.set(hash, fetched)
    else awaitedAbroad.delete(hash)
  }
  return isNews
}

const mostAsked = 200

/** To how many feeds of other organisations each of these own entries goes, and in how many it was fetched; nothing without a server. */
async function askAbroad(
  unlocked: Unlocked,
  hashes: readonly EntryHash[],
): Promise<readonly { hash: string; fetched: number; expected: number }[]> {
  if (hashes.length === 0 || !unlocked.online) return []
  try {
    const { states } = await unlocked.send({
      method: 'POST',
      path: 'deliveries/state',
      body: { hashes },
      response: deliveryStatesResponse,
    })
    // The network's feed is everybody's, the caller's too: who has read it says nothing about a person's help.
    const everybodys = unlocked.knowledge.directory.network?.group.feed
    return states.map(({ hash, feeds }) => {
      const abroad = feeds.filter(({ own, feed }) => !own && feed !== everybodys)
      return {
        hash,
        expected: abroad.length,
        fetched: abroad.filter(({ downloaded }) => downloaded).length,
      }
    })
  } catch (fault) {
    if (fault instanceof ServerRefused || fault instanceof ServerUnreachable) return []
    throw fault
  }
}
