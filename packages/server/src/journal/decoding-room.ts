import type { PartOnWire } from '@cobijo/contract/wire/entries'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import { partFrame, partHead } from './packed-parts.ts'

/** A part as it is stored, and what stands in it. */
export interface DecodedPart extends SealedPart {
  readonly packed: Bytes
}

/**
 * Memory that a batch is decoded into: one stretch instead of ten small ones an entry, which another thread can be given as it
 * is. Text is base64url that the schema accepted.
 */
export class DecodingRoom {
  #room: Buffer<ArrayBuffer>
  #at = 0

  /** `size`: no less than the text's length keeps everything in one stretch. */
  constructor(size: number) {
    this.#room = Buffer.allocUnsafeSlow(size)
  }

  decode(...texts: readonly string[]): Bytes {
    const from = this.#reserve(texts.reduce((sum, text) => sum + decodedLength(text), 0))
    for (const text of texts) this.#write(text)
    return this.#view(from, this.#at)
  }

  /** Decodes a part into the form in which it is stored. */
  decodePart(part: PartOnWire): DecodedPart {
    const from = this.#reserve(partFrame + decodedLength(part.ciphertext))
    this.#at = from + partHead
    const salt = this.#write(part.salt)
    const keyHash = this.#write(part.keyHash)
    const ciphertext = this.#write(part.ciphertext)
    this.#room[from] = part.position
    this.#room.writeUint32BE(ciphertext.length, from + 1)
    return {
      position: part.position,
      salt,
      keyHash,
      ciphertext,
      packed: this.#view(from, this.#at),
    }
  }

  #write(text: string): Bytes {
    const from = this.#at
    this.#at += this.#room.write(text, from, 'base64url')
    return this.#view(from, this.#at)
  }

  #reserve(length: number): number {
    if (this.#at + length > this.#room.length) {
      this.#room = Buffer.allocUnsafeSlow(Math.max(length, this.#room.length))
      this.#at = 0
    }
    return this.#at
  }

  #view(from: number, to: number): Bytes {
    return new Uint8Array(this.#room.buffer, from, to - from)
  }
}

function decodedLength(text: string): number {
  return Math.floor((text.length * 3) / 4)
}

/** The same bytes in fewer pieces: what lies side by side becomes one. */
export function joinNeighbours(pieces: readonly Bytes[]): Bytes[] {
  const joined: Bytes[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const isNext =
      before?.buffer === piece.buffer && before.byteOffset + before.length === piece.byteOffset
    if (before && isNext)
      joined[joined.length - 1] = new Uint8Array(
        piece.buffer,
        before.byteOffset,
        before.length + piece.length,
      )
    else joined.push(piece)
  }
  return joined
}
