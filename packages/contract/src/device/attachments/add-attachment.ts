import { mostPictureBytes } from '@cobijo/domain/attachment/attached-picture'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { sealChunks } from '@cobijo/sealing/attachment/sealed-chunks'
import { sodium } from '@cobijo/sealing/sodium'
import { carryOutCommand } from '../cases/carry-out.ts'
import type { Saved } from '../saved.ts'
import type { Unlocked } from '../unlocked.ts'
import type { NewAttachment } from './attachments-api.ts'
import { bareJpeg, mostPixels } from './bare-jpeg.ts'
import { ownPictureRows } from './chunk-rows.ts'

/** Entry, chunks and what is still to be sent are one durable write: a picture is on this device whole or not at all. */
export async function addAttachment(
  unlocked: Unlocked,
  { case: stream, compartment, caption, picture, occurredAt }: NewAttachment,
): Promise<Saved | Refusal> {
  // Whatever a screen hands over: only what was looked at here is sealed.
  const bare = bareJpeg(picture)
  if (!bare) return refused('picture-unreadable', { field: 'picture' })
  if (bare.bytes.length > mostPictureBytes || bare.width * bare.height > mostPixels)
    return refused('picture-too-large', { field: 'picture' })
  if (caption.trim() === '') return refused('caption-missing', { field: 'caption' })
  const { width, height } = bare
  const { key, length, digest, hashes, chunks: sealed } = sealChunks(bare.bytes)
  const chunks = hashes.map(toHexadecimal)
  const input = {
    case: stream,
    compartment,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    picture: {
      mediaType: 'image/jpeg',
      width,
      height,
      length,
      digest: toHexadecimal(digest),
      key: toHexadecimal(key),
      chunks,
      caption: caption.trim(),
    },
  }
  sodium.memzero(key)
  const own = { stream, chunks, savedAt: unlocked.now(), lacking: chunks.length }
  return carryOutCommand(unlocked, 'add-attachment', input, ownPictureRows(own, sealed))
}
