import type { Word } from '../spelling/edit-distance.ts'

/**
 * Many short words side by side in typed arrays: some 20 bytes a word, and a scan over all of them touches memory in order.
 * A word's letter set (32 bits) rules out most words before any distance is worked out.
 */
export class SpellingPool {
  size = 0
  units = new Uint16Array(1024)
  starts = new Int32Array(128)
  lengths = new Uint8Array(128)
  letterSets = new Int32Array(128)
  #used = 0

  /** Appends a word of at most 255 code units and returns its place. */
  append(text: string): number {
    const place = this.size
    if (place === this.starts.length) this.#growPlaces()
    while (this.#used + text.length > this.units.length) this.units = doubled(this.units)
    for (let at = 0; at < text.length; at++) this.units[this.#used + at] = text.charCodeAt(at)
    this.starts[place] = this.#used
    this.lengths[place] = text.length
    this.letterSets[place] = letterSetOf(text)
    this.#used += text.length
    this.size++
    return place
  }

  #growPlaces(): void {
    this.starts = doubled(this.starts)
    this.lengths = doubled(this.lengths)
    this.letterSets = doubled(this.letterSets)
  }
}

/** Copies a typed array into one twice as long. */
export function doubled<T extends Uint8Array | Uint16Array | Int32Array>(array: T): T {
  const longer = new (array.constructor as new (length: number) => T)(array.length * 2)
  longer.set(array)
  return longer
}

export function wordOf(text: string): Word {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return { units, start: 0, length: text.length }
}

const digitBit = 1 << 31

/** One bit for each of a–z, one for all digits, five shared by every other letter of the world. */
export function letterSetOf(text: string): number {
  let set = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 97 && unit <= 122) set |= 1 << (unit - 97)
    else if (unit >= 48 && unit <= 57) set |= digitBit
    else set |= 1 << (26 + (unit % 5))
  }
  return set
}

export function hasDigits(letterSet: number): boolean {
  return (letterSet & digitBit) !== 0
}

/** How many bits are set. */
export function sizeOfSet(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
