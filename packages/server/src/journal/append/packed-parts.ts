import { concatenate } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { SealedPart } from '@cobijo/sealing/entry/part'

/**
 * The parts of one delivery in one column: for each, position (1 byte), length of the ciphertext (4 bytes, big-endian),
 * salt (16), hash of the content key (32), ciphertext. A row per part would cost 100 bytes more each.
 */
export const partHead = 5
export const partFrame = 53

export function packParts(parts: readonly SealedPart[]): Bytes {
  return concatenate(
    ...parts.flatMap((part) => {
      const head = new Uint8Array(partHead)
      head[0] = part.position
      new DataView(head.buffer).setUint32(1, part.ciphertext.length)
      return [head, part.salt, part.keyHash, part.ciphertext]
    }),
  )
}

/** @throws {PackedPartsDamaged} when the column is not what `packParts` wrote. */
export function unpackParts(packed: Bytes): SealedPart[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const parts: SealedPart[] = []
  let at = 0
  while (at < packed.length) {
    if (at + partFrame > packed.length) throw new PackedPartsDamaged()
    const end = at + partFrame + view.getUint32(at + 1)
    if (end > packed.length) throw new PackedPartsDamaged()
    parts.push({
      position: packed[at] as number,
      salt: packed.subarray(at + 5, at + 21),
      keyHash: packed.subarray(at + 21, at + partFrame),
      ciphertext: packed.subarray(at + partFrame, end),
    })
    at = end
  }
  return parts
}

/** Which positions as bits. */
export function positionBits(positions: readonly number[]): number {
  return positions.reduce((bits, position) => bits | (1 << position), 0)
}

export class PackedPartsDamaged extends Error {
  override name = 'PackedPartsDamaged'
  constructor() {
    super('packed-parts-damaged')
  }
}
