import { type SipKey, sipHash } from './siphash.ts'

/**
 * A keyed hash of a text under the secret that the agencies of one collaboration share (HMAC-SHA-256, keyed BLAKE2b …), at
 * least 16 bytes. Passed in. Whoever links must not have the secret.
 */
export type KeyedHash = (text: string) => Uint8Array

const mostKept = 200_000

/** Keyed hashes of the values of one kind, as four numbers of 32 bits; what occurs again is not worked out again. */
export class KeyedValues {
  readonly #hash: KeyedHash
  readonly #kind: string
  readonly #kept = new Map<string, SipKey>()

  constructor(hash: KeyedHash, kind: string) {
    this.#hash = hash
    this.#kind = kind
  }

  of(text: string): SipKey {
    const kept = this.#kept.get(text)
    if (kept !== undefined) return kept
    const words = keyOf(this.#hash, `${this.#kind}: ${text}`)
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(text, words)
    return words
  }
}

/** The first 128 bits of a keyed hash. */
export function keyOf(hash: KeyedHash, text: string): SipKey {
  const bytes = hash(text)
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  return Uint32Array.from({ length: 4 }, (_, at) => view.getUint32(4 * at, true))
}

/** An endless row of numbers of 32 bits under a key, for padding and for what must look like anything. */
export class KeyStream {
  readonly #key: SipKey
  readonly #words = new Uint32Array(2)
  readonly #input: [number, number]
  #isHalfUsed = false

  /** `lane`: different lanes under one key have nothing to do with each other. */
  constructor(key: SipKey, lane = 0) {
    this.#key = key
    this.#input = [0, lane]
  }

  next(): number {
    if (this.#isHalfUsed) {
      this.#isHalfUsed = false
      return this.#words[1]!
    }
    sipHash(this.#key, this.#input, this.#words)
    this.#input[0]++
    this.#isHalfUsed = true
    return this.#words[0]!
  }
}
