import type { AttachedPicture } from '../attachment/attached-picture.ts'

/** What an entry says of a picture whose bytes lie nowhere. */
export function inventedPicture(caption: string, chunks = ['cd'.repeat(32)]): AttachedPicture {
  return {
    mediaType: 'image/jpeg',
    width: 1200,
    height: 900,
    length: 90_000,
    digest: 'ef'.repeat(32),
    key: 'ab'.repeat(32),
    chunks,
    caption,
  }
}
