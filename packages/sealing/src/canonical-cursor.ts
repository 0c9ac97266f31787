import type { Bytes } from './bytes.ts'

/** Least argument that needs so many bytes of its own: anything less must be written shorter. */
const leastOfWidth: Readonly<Record<number, number>> = { 1: 24, 2: 256, 4: 65_536, 8: 2 ** 32 }

/**
 * Walks once through bytes whose shape the caller knows, taking canonical CBOR (RFC 8949 §4.2.1) and nothing else. Every step
 * gives undefined where something else comes; `readCanonical` then says what it is. Byte strings are views, not copies.
 */
export class CanonicalCursor {
  readonly #bytes: Bytes
  #at = 0

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  /** How many values the list holds that begins here. */
  list(): number | undefined {
    return this.#argument(4)
  }

  /** A byte string, of exactly `length` bytes where that is given. */
  byteString(length?: number): Bytes | undefined {
    const held = this.#argument(2)
    if (held === undefined || (length !== undefined && held !== length)) return undefined
    const from = this.#at
    if (from + held > this.#bytes.length) return undefined
    this.#at = from + held
    return this.#bytes.subarray(from, this.#at)
  }

  /** A whole number that JavaScript holds exactly. */
  wholeNumber(): number | undefined {
    return this.#argument(0)
  }

  /** How many pairs the record holds that begins here. */
  record(): number | undefined {
    return this.#argument(5)
  }

  /** Text of ASCII characters alone; undefined for any other, which may still be good text. */
  plainText(): string | undefined {
    const from = this.#at
    const length = this.#argument(3)
    if (length === undefined || this.#at + length > this.#bytes.length) return this.#back(from)
    let text = ''
    for (let at = this.#at; at < this.#at + length; at += 1) {
      const code = this.#bytes[at] as number
      if (code > 127) return this.#back(from)
      text += String.fromCharCode(code)
    }
    this.#at += length
    return text
  }

  /** Passes over `null` where it stands here. */
  isNull(): boolean {
    if (this.#bytes[this.#at] !== 0xf6) return false
    this.#at += 1
    return true
  }

  #back(to: number): undefined {
    this.#at = to
  }

  #argument(major: number): number | undefined {
    const first = this.#bytes[this.#at]
    if (first === undefined || first >> 5 !== major) return undefined
    const short = first & 31
    if (short < 24) {
      this.#at += 1
      return short
    }
    if (short > 27) return undefined
    const width = 1 << (short - 24)
    let value = 0
    for (let at = this.#at + 1; at <= this.#at + width; at += 1) {
      const byte = this.#bytes[at]
      if (byte === undefined) return undefined
      value = value * 256 + byte
    }
    if (value < (leastOfWidth[width] as number) || value > Number.MAX_SAFE_INTEGER) return undefined
    this.#at += 1 + width
    return value
  }
}
