import type { PartOnWire } from '@cobijo/contract/wire/entries'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import { partFrame, partHead } from '../append/packed-parts.ts'

/** A part as it is stored, and what stands in it. */
export interface DecodedPart extends SealedPart {
  readonly packed: Bytes
}

const chunk = 16 * 1024

/**
 * Memory that items are decoded into: one stretch instead of ten small ones an entry. Text is base64url that the schema
 * accepted. Room that was given up to a limit is used as far as it goes; then new room is made.
 */
export class DecodingRoom {
  #room: Buffer
  #at = 0
  #limit: number
  #isGiven: boolean

  /** `room`: a body whose items are decoded in place, each once its own text was read out of it. */
  constructor(room?: Uint8Array) {
    this.#room = room
      ? Buffer.from(room.buffer, room.byteOffset, room.length)
      : Buffer.allocUnsafeSlow(chunk)
    this.#limit = room ? 0 : chunk
    this.#isGiven = room !== undefined
  }

  /** The given room may be written on as far as this. */
  release(to: number): void {
    if (this.#isGiven) this.#limit = to
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
    if (this.#at + length > this.#limit) {
      this.#limit = Math.max(length, chunk)
      this.#room = Buffer.allocUnsafeSlow(this.#limit)
      this.#isGiven = false
      this.#at = 0
    }
    return this.#at
  }

  #view(from: number, to: number): Bytes {
    return new Uint8Array(this.#room.buffer, this.#room.byteOffset + from, to - from)
  }
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

function decodedLength(text: string): number {
  return Math.floor((text.length * 3) / 4)
}
