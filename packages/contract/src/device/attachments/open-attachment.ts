import { pictureIn } from '@cobijo/domain/attachment/attachment-added'
import type { AttachedPicture } from '@cobijo/domain/attachment/attached-picture'
import { attachmentAdded } from '@cobijo/domain/attachment/attachment-added'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { readContent } from '@cobijo/domain/journal/read-content'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import {
  AttachmentUnreadable,
  hashOfChunk,
  openChunks,
} from '@cobijo/sealing/attachment/sealed-chunks'
import { fromHexadecimal, toHexadecimal } from '@cobijo/sealing/bytes'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import { chunkResponse } from '../../wire/attachments.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { entryKey } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { noteFindings } from '../note-findings.ts'
import type { Unlocked } from '../unlocked.ts'
import type { OpenedAttachment } from './attachments-api.ts'
import { bareJpeg, mostPixels } from './bare-jpeg.ts'
import { chunkKey } from './chunk-rows.ts'

interface Place {
  readonly stream: StreamId
  readonly entry: EntryHash
}

/** Opens a picture by what its entry says, which its author signed; a chunk that is another is refused and told as a finding. */
export async function openAttachment(
  unlocked: Unlocked,
  place: Place,
): Promise<OpenedAttachment | Refusal> {
  const picture = await findPicture(unlocked, place)
  if (!picture) return refused('not-found')
  const chunks: Uint8Array[] = []
  for (const [at, wanted] of picture.chunks.entries()) {
    const chunk = await findChunk(unlocked, place, at, wanted)
    if (isRefusal(chunk)) return chunk
    chunks.push(chunk)
  }
  const opening = {
    key: fromHexadecimal(picture.key),
    length: picture.length,
    digest: fromHexadecimal(picture.digest),
    hashes: picture.chunks.map(fromHexadecimal),
  }
  try {
    // Whatever program sealed it: only a picture is shown, bare, and none that is too large to draw.
    const bare = bareJpeg(openChunks(opening, chunks))
    if (!bare || bare.width * bare.height > mostPixels)
      return refused('picture-unreadable', { field: 'picture' })
    return { kind: 'opened-attachment', picture: bare.bytes, mediaType: picture.mediaType }
  } catch (fault) {
    if (!(fault instanceof AttachmentUnreadable)) throw fault
    return changed(unlocked, place)
  }
}

async function findPicture(
  unlocked: Unlocked,
  { stream, entry }: Place,
): Promise<AttachedPicture | undefined> {
  const { entries } = await openKnownStream(unlocked, stream)
  const found = entries.find(
    (each): each is OpenedEntry => each.kind === 'entry' && each.hash === entry,
  )
  if (found?.header?.type !== attachmentAdded.type) return undefined
  return pictureIn(readContent(attachmentAdded, found.content).fields)?.picture
}

/** From this device, else from a feed that holds its entry; what came and is as signed stays here, sealed. */
async function findChunk(
  unlocked: Unlocked,
  place: Place,
  at: number,
  wanted: string,
): Promise<Uint8Array | Refusal> {
  const { store, token } = unlocked.account
  const { stream, entry } = place
  const key = chunkKey(stream, wanted)
  const kept = await store.find('setting', key)
  // What the device spoilt is fetched anew.
  if (kept instanceof Uint8Array && toHexadecimal(hashOfChunk(kept)) === wanted) return kept
  if (token === undefined) return refused('attachment-incomplete')
  for (const feed of await feedsOf(unlocked, place)) {
    try {
      const { sealed } = await unlocked.send({
        method: 'GET',
        path: `feeds/${feed}/streams/${stream}/chunks`,
        query: { entry, place: at },
        response: chunkResponse,
      })
      const chunk = fromBase64url(sealed)
      if (toHexadecimal(hashOfChunk(chunk)) !== wanted) return changed(unlocked, place)
      await store.write([{ put: 'setting', key, value: chunk }])
      return chunk
    } catch (fault) {
      if (isUnanswered(fault)) return refused('attachment-incomplete')
      if (!(fault instanceof ServerRefused)) throw fault
    }
  }
  return refused('attachment-incomplete')
}

/** Feeds that gave its entry and that this device follows. */
async function feedsOf({ account }: Unlocked, { stream, entry }: Place): Promise<FeedId[]> {
  const held = (await account.store.find('entry', entryKey(stream, entry))) as Held | undefined
  const given = held?.kind === 'entry' ? held.bundles.map(({ feed }) => feed) : []
  const followed = new Set((await account.store.list('feed', '')).map(({ key }) => key))
  return [...new Set(given)].filter((feed) => followed.has(feed))
}

function changed(unlocked: Unlocked, { entry }: Place): Refusal {
  noteFindings(unlocked, [{ code: 'attachment-changed', hash: entry }])
  return refused('attachment-changed')
}
