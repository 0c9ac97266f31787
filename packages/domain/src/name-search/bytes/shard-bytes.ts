import { textOfUtf8, utf8Of } from './utf8.ts'

/** Numbers are LEB128 (seven bits a byte, low first, no longer than needed); texts are UTF-8 after their length in bytes. */
export class ShardWriter {
  readonly #bytes: number[] = []

  byte(value: number): void {
    this.#bytes.push(value)
  }

  number(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.#bytes.push((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.#bytes.push(rest)
  }

  text(text: string): void {
    const bytes = utf8Of(text)
    this.number(bytes.length)
    for (const byte of bytes) this.#bytes.push(byte)
  }

  written(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

export type ShardFlaw =
  | 'name-shard-unrecognised'
  | 'name-shard-version-unknown'
  | 'name-shard-truncated'
  | 'name-shard-trailing-bytes'
  | 'name-shard-text-malformed'
  | 'name-shard-not-canonical'
  | 'name-shard-foreign-person'

/** Ends the reading of a malformed shard; `parseShard` turns it into a refusal. */
export class MalformedShard extends Error {
  override name = 'MalformedShard'
  readonly flaw: ShardFlaw

  constructor(flaw: ShardFlaw) {
    super(flaw)
    this.flaw = flaw
  }
}

export class ShardReader {
  #at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new MalformedShard('name-shard-truncated')
    return value
  }

  /** At most 28 bits: no shard holds more of anything. */
  number(): number {
    let value = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte()
      if (byte === 0 && shift > 0) throw new MalformedShard('name-shard-not-canonical')
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw new MalformedShard('name-shard-not-canonical')
  }

  text(): string {
    const length = this.number()
    if (this.#at + length > this.#bytes.length) throw new MalformedShard('name-shard-truncated')
    const text = textOfUtf8(this.#bytes.subarray(this.#at, this.#at + length))
    if (text === undefined) throw new MalformedShard('name-shard-text-malformed')
    this.#at += length
    return text
  }

  end(): void {
    if (this.#at < this.#bytes.length) throw new MalformedShard('name-shard-trailing-bytes')
  }
}
