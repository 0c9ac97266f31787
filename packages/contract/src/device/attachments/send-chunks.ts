import { hashOfChunk } from '@cobijo/sealing/attachment/sealed-chunks'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import { lackingResponse } from '../../wire/attachments.ts'
import { base64url } from '../../wire/bytes.ts'
import { factsToWire } from '../../wire/entry-codec.ts'
import { emptyResponse } from '../../wire/operations.ts'
import type { HeldEntry } from '../held-entry.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { readQueue } from '../synchronisation/outbox.ts'
import type { Steps } from '../synchronisation/steps.ts'
import type { Unlocked } from '../unlocked.ts'
import type { AttachmentUnderWay } from './attachments-api.ts'
import { chunkKey, findNaming, listOwnPictures, putOwn } from './chunk-rows.ts'
import type { OwnPicture } from './chunk-rows.ts'

/** Words go before pictures: after so long a round ends, and the next one goes on where this one stopped. */
const mostMs = 15_000

/**
 * Sends what the server lacks of this device's pictures, one chunk after the other. It is asked first, so that after a cut or a crash
 * nothing goes twice but the chunk that was under way; a picture is forgotten as due only when the server lacks none of it.
 */
export async function sendChunks(unlocked: Unlocked, steps: Steps): Promise<void> {
  const { store } = unlocked.account
  const began = performance.now()
  const since = unlocked.now()
  const due = (await listOwnPictures(store)).filter(({ lacking }) => lacking > 0)
  for (const picture of due.sort((a, b) => a.savedAt - b.savedAt)) {
    const naming = await findNaming(store, picture)
    // Forgotten, or put away as what the server refused.
    if (!naming) continue
    try {
      const lacking = await askLacking(unlocked, picture, naming.held)
      for (const [sent, place] of lacking.entries()) {
        if (performance.now() - began > mostMs || (await isSavedSince(store, since))) return
        const sealed = await store.find(
          'setting',
          chunkKey(picture.stream, picture.chunks[place] ?? ''),
        )
        // What the device spoilt the server refuses each time: it is told and not sent.
        if (!(sealed instanceof Uint8Array) || !isAsNamed(sealed, picture, place)) {
          steps.note('device-row-damaged')
          break
        }
        await sendOne(unlocked, naming.held, place, sealed)
        // Never less than one until the server says so itself.
        await noteLacking(unlocked, picture, Math.max(1, lacking.length - sent - 1))
      }
      await askLacking(unlocked, picture, naming.held)
    } catch (fault) {
      // A line that is too thin for a picture is no reason to call the server away: words go on over it.
      if (isUnanswered(fault) && !isSignInNeeded(fault)) return
      // Its entry is not there yet, or was erased, or the day is used up: the next round asks again.
      if (!(fault instanceof ServerRefused) || isUnanswered(fault)) throw fault
      if (fault.problem.code === 'attachments-full') return steps.note('attachments-full')
    }
  }
}

function isAsNamed(sealed: Uint8Array, { chunks }: OwnPicture, place: number): boolean {
  return toHexadecimal(hashOfChunk(sealed)) === chunks[place]
}

function isSignInNeeded(fault: unknown): boolean {
  return fault instanceof ServerRefused && fault.status === 401
}

/** Words that were saved meanwhile go first. What could not be sent in this round waits for another reason, and holds no picture up. */
async function isSavedSince(store: DeviceStoreReader, since: number): Promise<boolean> {
  return (await readQueue(store)).rows.some(
    ({ queued: { state, savedAt } }) => state === 'waiting' && savedAt >= since,
  )
}

async function askLacking(
  unlocked: Unlocked,
  picture: OwnPicture,
  held: HeldEntry,
): Promise<readonly number[]> {
  const { lacking } = await unlocked.send({
    method: 'POST',
    path: 'attachments/lacking',
    body: { entry: base64url(held.bytes), facts: factsToWire(held.facts) },
    response: lackingResponse,
  })
  await noteLacking(unlocked, picture, lacking.length)
  return lacking
}

async function sendOne(
  unlocked: Unlocked,
  held: HeldEntry,
  place: number,
  sealed: Uint8Array,
): Promise<void> {
  await unlocked.send({
    method: 'POST',
    path: 'attachments/chunks',
    body: {
      entry: base64url(held.bytes),
      facts: factsToWire(held.facts),
      place,
      sealed: base64url(sealed),
    },
    response: emptyResponse,
  })
}

async function noteLacking(
  unlocked: Unlocked,
  picture: OwnPicture,
  lacking: number,
): Promise<void> {
  const { store } = unlocked.account
  // Gone meanwhile, by an order or with its entry: it does not come back by being counted.
  if (!(await findNaming(store, picture))) return
  await store.write([putOwn({ ...picture, lacking })])
  unlocked.onChange()
}

/** With the entry that brings each; of one that is not here any more nothing is told. */
export async function attachmentsUnderWay({
  account: { store },
}: Pick<Unlocked, 'account'>): Promise<readonly AttachmentUnderWay[]> {
  const due = (await listOwnPictures(store)).filter(({ lacking }) => lacking > 0)
  const found = await Promise.all(
    due.map(async (picture) => ({ picture, naming: await findNaming(store, picture) })),
  )
  return found.flatMap(({ picture: { stream, chunks, lacking, savedAt }, naming }) =>
    naming
      ? [{ stream, entry: naming.hash, savedAt, sent: chunks.length - lacking, of: chunks.length }]
      : [],
  )
}
