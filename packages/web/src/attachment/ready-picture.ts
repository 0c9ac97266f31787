import { mostPictureBytes } from '@cobijo/domain/attachment/attached-picture'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'

/** Bytes of a file that is looked at at all. */
const mostFileBytes = 60 * 1024 * 1024
/** Of a picture as it was taken; more would take a cheap phone's memory. */
const mostPixels = 120_000_000
/** A letter that was photographed can still be read, and a phone without signal still send it. */
const longestSide = 2_200

const qualities = [0.86, 0.75, 0.6, 0.45]

export interface ReadyPicture {
  readonly kind: 'ready'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Draws a picture anew, the right way up, no longer than 2,200 pixels, as a JPEG: what the file said beside the picture stays behind. Only
 * what the browser can draw is taken; of a PDF nobody can be sure what else it holds.
 */
export async function readyPicture(file: Blob): Promise<ReadyPicture | Refusal> {
  if (file.size > mostFileBytes) return refused('picture-too-large', { field: 'picture' })
  if (await isPdf(file)) return refused('picture-is-document', { field: 'picture' })
  const drawn = await drawAnew(file)
  if ('kind' in drawn) return drawn
  try {
    for (const quality of qualities) {
      const blob = await drawn.convertToBlob({ type: 'image/jpeg', quality })
      if (blob.size <= mostPictureBytes)
        return { kind: 'ready', bytes: new Uint8Array(await blob.arrayBuffer()) }
    }
    return refused('picture-too-large', { field: 'picture' })
  } catch {
    return refused('picture-unreadable', { field: 'picture' })
  } finally {
    // Frees what was drawn at once, not whenever the browser comes to it.
    drawn.width = 0
    drawn.height = 0
  }
}

async function drawAnew(file: Blob): Promise<OffscreenCanvas | Refusal> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return refused('picture-unreadable', { field: 'picture' })
  }
  const { width, height } = bitmap
  try {
    if (width * height > mostPixels) return refused('picture-too-large', { field: 'picture' })
    const scale = Math.min(1, longestSide / Math.max(width, height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    )
    const context = canvas.getContext('2d')
    if (!context) return refused('picture-unreadable', { field: 'picture' })
    // JPEG knows no transparency: what was clear becomes paper, not black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    bitmap.close()
  }
}

async function isPdf(file: Blob): Promise<boolean> {
  const beginning = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
  return new TextDecoder('latin1').decode(beginning).includes('%PDF-')
}
