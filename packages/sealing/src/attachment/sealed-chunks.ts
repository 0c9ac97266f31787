import { mostChunks } from '@cobijo/domain/journal/facts'
import { concatenate, hash, randomBytes, sameBytes, utf8 } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { suite } from '../entry/part.ts'
import { sodium } from '../sodium.ts'

/** Bytes of a padded chunk before it is sealed. */
export const chunkBytes = 256 * 1024
/** Bytes of a chunk as it travels and lies: every one of every picture. */
export const sealedChunkBytes = chunkBytes + 16

/** What opens a picture's chunks, as its entry says it. */
export interface ChunkOpening {
  /** 32 bytes; seals the chunks of one picture. */
  readonly key: Bytes
  readonly length: number
  /** Hash of the plain bytes. */
  readonly digest: Bytes
  /** Hash of each sealed chunk, in order. */
  readonly hashes: readonly Bytes[]
}

export interface SealedChunks extends ChunkOpening {
  readonly chunks: readonly Bytes[]
}

/** 1, 2, 4, 8 or 16 chunks for so many bytes and at least one of padding. Throws RangeError where it is too long or nothing. */
export function chunksFor(length: number): number {
  let count = 1
  while (count * chunkBytes < length + 1) count *= 2
  if (length < 1 || count > mostChunks) throw new RangeError('attachment-too-long')
  return count
}

/** Seals a picture under a fresh key of its own, padded so that its number of chunks is all that a length tells. */
export function sealChunks(plaintext: Bytes): SealedChunks {
  const count = chunksFor(plaintext.length)
  const padded = new Uint8Array(count * chunkBytes)
  padded.set(plaintext)
  padded[plaintext.length] = 0x80
  const key = randomBytes(32)
  const chunks = Array.from({ length: count }, (_, place) =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      padded.subarray(place * chunkBytes, (place + 1) * chunkBytes),
      placeBytes(place, count),
      null,
      nonceOf(place),
      key,
    ),
  )
  sodium.memzero(padded)
  return {
    key,
    length: plaintext.length,
    digest: digestOf(plaintext),
    hashes: chunks.map(hashOfChunk),
    chunks,
  }
}

/**
 * Opens all chunks of a picture.
 * @throws {AttachmentUnreadable} with a code where one is changed, of another picture, in another's place, missing or too many.
 */
export function openChunks(opening: ChunkOpening, chunks: readonly Bytes[]): Bytes {
  const { key, length, digest, hashes } = opening
  if (chunks.length !== hashes.length) throw new AttachmentUnreadable('attachment-incomplete')
  const padded = concatenate(
    ...chunks.map((chunk, place) => {
      if (!sameBytes(hashOfChunk(chunk), hashes[place] as Bytes))
        throw new AttachmentUnreadable('attachment-changed')
      try {
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
          null,
          chunk,
          placeBytes(place, chunks.length),
          nonceOf(place),
          key,
        )
      } catch {
        throw new AttachmentUnreadable('attachment-changed')
      }
    }),
  )
  const plaintext = padded.slice(0, length)
  const isPadded = padded.length > length && padded[length] === 0x80
  const isRest = isPadded && padded.subarray(length + 1).every((byte) => byte === 0)
  sodium.memzero(padded)
  if (!isRest || !sameBytes(digestOf(plaintext), digest))
    throw new AttachmentUnreadable('attachment-changed')
  return plaintext
}

/** By which the facts of the entry name it, the server keeps it and whoever gets it knows it. */
export function hashOfChunk(chunk: Bytes): Bytes {
  return hash('cobijo/chunk', chunk)
}

function digestOf(plaintext: Bytes): Bytes {
  return hash('cobijo/attachment', plaintext)
}

/** Where a chunk belongs and how many there are: none can be left out, moved, or taken for another. */
function placeBytes(place: number, count: number): Bytes {
  return concatenate(utf8('cobijo/chunk'), Uint8Array.of(0, suite, place, count))
}

/** The key seals each place once, so a place is nonce enough. */
function nonceOf(place: number): Bytes {
  return hash('cobijo/chunk-nonce', Uint8Array.of(place)).subarray(0, 24)
}

export type AttachmentUnreadability = 'attachment-changed' | 'attachment-incomplete'

export class AttachmentUnreadable extends Error {
  override name = 'AttachmentUnreadable'
  readonly code: AttachmentUnreadability
  constructor(code: AttachmentUnreadability) {
    super(code)
    this.code = code
  }
}
