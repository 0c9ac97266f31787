import { sodium } from '@cobijo/sealing/sodium'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import { findOwn } from '../directory/directory-acts.ts'
import type { QueuedEntry } from '../synchronisation/outbox.ts'
import type { KnownHere } from '../device-knowledge.ts'

/**
 * Everything that has not reached the server, sealed to the organisation's recovery key, to be carried by cable: for a device
 * whose browser may lose its storage (reliability §3). Empty when nothing waits.
 */
export async function packLifeboat(unlocked: KnownHere): Promise<Uint8Array> {
  const own = findOwn(unlocked)
  const rows = await unlocked.account.store.list('outbox', '')
  const waiting = rows
    .map(({ value }) => value as QueuedEntry)
    .filter(({ state }) => state !== 'acknowledged')
  if (!own || waiting.length === 0) return new Uint8Array()
  const items = waiting.map(({ item, savedAt }) => ({ item: JSON.stringify(item), savedAt }))
  return sodium.crypto_box_seal(canonicalBytes({ lifeboat: 1, items }), own.recovery)
}
