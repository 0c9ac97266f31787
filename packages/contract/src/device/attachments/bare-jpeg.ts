import { concatenate } from '@cobijo/sealing/bytes'

/** A JPEG that holds nothing but its picture. */
export interface BareJpeg {
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Five times what a screen makes of a photo: a few bytes may say a size whose pixels no device has room for. */
export const mostPixels = 25_000_000

/** What a decoder needs and nobody can hide words in by accident: tables, frame, restart interval. Everything else is left behind. */
const kept = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2])
const startsFrame = new Set([0xc0, 0xc1, 0xc2])

const startOfImage = Uint8Array.of(0xff, 0xd8)
const endOfImage = Uint8Array.of(0xff, 0xd9)

/**
 * The picture of a JPEG by an allow-list of its segments: no EXIF (place, device, hour, thumbnail), no XMP, no IPTC, no profile, no
 * comment, no second picture behind the end. Turn a picture the right way up before: how it lies stands in EXIF. Undefined for anything
 * that is no whole baseline or progressive JPEG.
 */
export function bareJpeg(bytes: Uint8Array): BareJpeg | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const parts: Uint8Array[] = [startOfImage]
  let frame: { width: number; height: number } | undefined
  let hasScan = false
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return undefined
    if (marker === 0xd9) {
      if (!frame || !hasScan) return undefined
      return { bytes: concatenate(...parts, endOfImage), ...frame }
    }
    const length = twoBytes(bytes, at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    if (startsFrame.has(marker)) {
      // A second one would say another size than the one that is looked at.
      if (frame) return undefined
      frame = { height: twoBytes(bytes, at + 5), width: twoBytes(bytes, at + 7) }
      if (frame.width === 0 || frame.height === 0) return undefined
    }
    if (kept.has(marker)) parts.push(bytes.subarray(at, end))
    if (marker === 0xda) {
      const scanEnd = endOfScan(bytes, end)
      parts.push(bytes.subarray(at, scanEnd))
      hasScan = true
      at = scanEnd
    } else at = end
  }
}

/** A scan goes on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function twoBytes(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
