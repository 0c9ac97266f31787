import { compartmentCodes, positionsPerEntry } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { EntryId, StreamId } from '@cobijo/domain/journal/identifier'
import {
  compareBytes,
  concatenate,
  hash,
  identifierBytes,
  randomBytes,
  sameBytes,
  utf8,
} from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { sodium } from '../sodium.ts'

/** Suite 1: BLAKE2b-256, Ed25519, XChaCha20-Poly1305, X25519 sealed boxes, deterministic CBOR. */
export const suite = 1

/** One compartment's ciphertext as it lies at the server, which learns its position but not its compartment. */
export interface SealedPart {
  /** 0…15, drawn anew for each entry from its `order` seed. */
  readonly position: number
  /** 16 bytes. Lies with the ciphertext and dies with it. */
  readonly salt: Bytes
  /** 32 bytes: hash of the content key. Dies with the ciphertext. */
  readonly keyHash: Bytes
  readonly ciphertext: Bytes
}

export interface PartKey {
  readonly code: number
  /** 32 bytes; encrypts exactly one message. */
  readonly contentKey: Bytes
}

const smallestClass = 128

/** Size class of a padded plaintext: 128 bytes, doubling (reliability §4: length reveals a narrative). */
export function sizeClass(length: number): number {
  let size = smallestClass
  while (size < length + 1) size *= 2
  return size
}

export function pad(plaintext: Bytes): Bytes {
  const padded = new Uint8Array(sizeClass(plaintext.length))
  padded.set(plaintext)
  padded[plaintext.length] = 0x80
  return padded
}

/** @throws {PartUnreadable} when the padding is not exactly what `pad` makes. */
export function unpad(padded: Bytes): Bytes {
  let end = padded.length - 1
  while (end >= 0 && padded[end] === 0) end -= 1
  if (end < 0 || padded[end] !== 0x80 || sizeClass(end) !== padded.length) {
    throw new PartUnreadable('padding-wrong')
  }
  return padded.subarray(0, end)
}

/** Seals one compartment's canonical content under a fresh content key. */
export function sealPart(
  place: { readonly entry: EntryId; readonly stream: StreamId; readonly order: Bytes },
  compartment: Compartment,
  plaintext: Bytes,
): { readonly part: SealedPart; readonly key: PartKey } {
  const code = compartmentCodes[compartment]
  const contentKey = randomBytes(32)
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    pad(plaintext),
    associatedData(place, code),
    null,
    partNonce(place.entry, code),
    contentKey,
  )
  const part = {
    position: positionOf(place.order, code),
    salt: randomBytes(16),
    keyHash: hash('cobijo/content-key', contentKey),
    ciphertext,
  }
  return { part, key: { code, contentKey } }
}

/**
 * Opens a part after checking that it stands where its compartment belongs and that the key is the committed one.
 * @throws {PartUnreadable} with a code, never with content.
 */
export function openPart(
  place: { readonly entry: EntryId; readonly stream: StreamId; readonly order: Bytes },
  part: SealedPart,
  key: PartKey,
): Bytes {
  if (part.position !== positionOf(place.order, key.code))
    throw new PartUnreadable('position-wrong')
  if (!sameBytes(part.keyHash, hash('cobijo/content-key', key.contentKey))) {
    throw new PartUnreadable('content-key-wrong')
  }
  let padded: Bytes
  try {
    padded = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      part.ciphertext,
      associatedData(place, key.code),
      partNonce(place.entry, key.code),
      key.contentKey,
    )
  } catch {
    throw new PartUnreadable('ciphertext-changed')
  }
  return unpad(padded)
}

/** What the envelope holds at `part.position`. */
export function commitment(entry: EntryId, part: SealedPart): Bytes {
  return hash(
    'cobijo/commitment',
    part.salt,
    identifierBytes(entry),
    Uint8Array.of(part.position),
    part.keyHash,
    part.ciphertext,
  )
}

const positionCache = new WeakMap<Bytes, readonly number[]>()

/**
 * Position of a compartment: rank of H(order ‖ code) among all codes. The server does not know `order`, so
 * equal positions in two entries tell nothing; the envelope commits to `order`, so an author cannot put two
 * texts of one compartment at two positions and show each to another group.
 */
export function positionOf(order: Bytes, code: number): number {
  let positions = positionCache.get(order)
  if (!positions) {
    const ranked = Array.from({ length: positionsPerEntry }, (_, each) => ({
      each,
      rank: hash('cobijo/position', order, Uint8Array.of(each)),
    })).sort((a, b) => compareBytes(a.rank, b.rank))
    const made = new Array<number>(positionsPerEntry)
    ranked.forEach(({ each }, position) => {
      made[each] = position
    })
    positions = made
    positionCache.set(order, positions)
  }
  const position = positions[code]
  if (position === undefined) throw new PartUnreadable('compartment-unknown')
  return position
}

function associatedData(place: { entry: EntryId; stream: StreamId }, code: number): Bytes {
  return concatenate(
    utf8('cobijo/part'),
    Uint8Array.of(0, suite),
    identifierBytes(place.entry),
    identifierBytes(place.stream),
    Uint8Array.of(code),
  )
}

function partNonce(entry: EntryId, code: number): Bytes {
  return hash('cobijo/nonce', identifierBytes(entry), Uint8Array.of(code)).subarray(0, 24)
}

export type Unreadability =
  | 'compartment-unknown'
  | 'position-wrong'
  | 'content-key-wrong'
  | 'ciphertext-changed'
  | 'padding-wrong'

export class PartUnreadable extends Error {
  override name = 'PartUnreadable'
  readonly code: Unreadability
  constructor(code: Unreadability) {
    super(code)
    this.code = code
  }
}
