import type { CodedColumn, Codes } from '../coded-column.ts'
import { blockRows, countingModule, place } from './counting-module.ts'
import type { RowFilter } from './row-filter.ts'
import { type GrowableMemory, instantiate } from './web-assembly.ts'

type Extend = (rows: number, radix: number) => void

interface KernelExports {
  readonly memory: GrowableMemory
  readonly shortsByBytes: Extend
  readonly shortsByShorts: Extend
  readonly wordsByBytes: Extend
  readonly wordsByShorts: Extend
  readonly wordsByWords: Extend
  readonly pairBytes: Extend
  readonly narrowBelow16: (rows: number) => void
  readonly narrowBelow64: (rows: number) => void
  readonly narrowBelow256: (rows: number) => void
  readonly compressShorts: (rows: number) => number
  readonly compressWords: (rows: number) => number
  readonly countShorts: (rows: number) => void
  readonly countShortsInFour: (rows: number) => void
  readonly countWords: (rows: number) => void
}

/** A filter as the kernel wants it: for each code 255 where it passes, at least 256 of them. */
interface KeptCodes {
  readonly codes: Codes
  readonly kept: Uint8Array
  readonly codeCount: number
}

export function keptCodes({ codes, passes }: RowFilter): KeptCodes {
  const kept = new Uint8Array(Math.max(256, passes.length))
  passes.forEach((isPassing, code) => {
    kept[code] = isPassing === 1 ? 255 : 0
  })
  return { codes, kept, codeCount: passes.length }
}

/** Above this many cells four copies of each no longer fit the second cache. */
const inFourUpTo = 16_384
const pageBytes = 65_536

/** The kernel's memory with its views: one block of rows is copied in, worked on and forgotten. */
export class CountingKernel {
  readonly #run = instantiate<KernelExports>(countingModule())
  #bytes = new Uint8Array(this.#run.memory.buffer)
  #counts = new Uint32Array(this.#run.memory.buffer, place.counts)
  #keysAreShort = true
  #isInFour = true
  #cells = 0

  constructor() {
    for (let pattern = 0; pattern < 256; pattern++) this.#enterShuffle(place.shorts, pattern, 2)
    for (let pattern = 0; pattern < 16; pattern++) this.#enterShuffle(place.words, pattern, 4)
  }

  /** Prepares for the keys alone of a table of fewer than 2³² cells. */
  beginKeys(cells: number): void {
    this.#cells = cells
    this.#keysAreShort = cells < 0x10000
  }

  /** Sets the counts of a table of fewer than 2³¹ cells to zero. */
  begin(cells: number): void {
    this.beginKeys(cells)
    this.#isInFour = cells <= inFourUpTo
    const words = (cells + 1) * (this.#isInFour ? 4 : 1)
    const missing = place.counts + 4 * words - this.#bytes.length
    if (missing > 0) {
      this.#run.memory.grow(Math.ceil(missing / pageBytes))
      this.#bytes = new Uint8Array(this.#run.memory.buffer)
      this.#counts = new Uint32Array(this.#run.memory.buffer, place.counts)
    }
    this.#counts.fill(0, 0, words)
  }

  /** Sets the keys of `rows` ≤ 8,192 rows from `start`: the first column is the slowest digit. */
  makeKeys(columns: readonly CodedColumn[], start: number, rows: number): void {
    const [first, second] = columns
    if (first === undefined) {
      this.#bytes.fill(0, place.keys, place.keys + (this.#keysAreShort ? 2 : 4) * blockRows)
      return
    }
    let done = 1
    if (
      this.#keysAreShort &&
      first.codes instanceof Uint8Array &&
      second?.codes instanceof Uint8Array
    ) {
      this.#bytes.set(first.codes.subarray(start, start + rows), place.column)
      this.#bytes.set(second.codes.subarray(start, start + rows), place.second)
      this.#run.pairBytes(upToMultiple(rows, 16), second.values.length + 1)
      done = 2
    } else {
      // Whatever the last block left is multiplied by 0.
      this.#extendKeys(first.codes, 0, start, rows)
    }
    for (let at = done; at < columns.length; at++) {
      const { codes, values } = columns[at] as CodedColumn
      this.#extendKeys(codes, values.length + 1, start, rows)
    }
  }

  /** key ← key · radix + code. */
  #extendKeys(codes: Codes, radix: number, start: number, rows: number): void {
    const whole = upToMultiple(rows, 16)
    if (this.#keysAreShort && codes instanceof Uint32Array) {
      // A table of few cells has small codes, however wide the array that holds them.
      new Uint16Array(this.#bytes.buffer, place.column, rows).set(
        codes.subarray(start, start + rows),
      )
      this.#run.shortsByShorts(whole, radix)
      return
    }
    this.#copyColumn(codes, start, rows)
    const narrow = codes instanceof Uint8Array
    if (this.#keysAreShort) {
      if (narrow) this.#run.shortsByBytes(whole, radix)
      else this.#run.shortsByShorts(whole, radix)
    } else if (narrow) this.#run.wordsByBytes(whole, radix)
    else if (codes instanceof Uint16Array) this.#run.wordsByShorts(whole, radix)
    else this.#run.wordsByWords(whole, radix)
  }

  /** Lets every row of the block through; `narrow` then takes rows away. */
  beginMask(rows: number): void {
    this.#bytes.fill(255, place.mask, place.mask + rows)
    this.#bytes.fill(0, place.mask + rows, place.mask + upToMultiple(rows, 16))
  }

  /** Takes away the rows whose code the filter does not pass. */
  narrow({ codes, kept, codeCount }: KeptCodes, start: number, rows: number): void {
    if (codes instanceof Uint8Array) {
      this.#copyColumn(codes, start, rows)
      this.#bytes.set(kept.subarray(0, 256), place.passes)
      const whole = upToMultiple(rows, 16)
      if (codeCount <= 16) this.#run.narrowBelow16(whole)
      else if (codeCount <= 64) this.#run.narrowBelow64(whole)
      else this.#run.narrowBelow256(whole)
      return
    }
    for (let row = 0; row < rows; row++) {
      this.#bytes[place.mask + row]! &= kept[codes[start + row] as number] as number
    }
  }

  /** The block's mask: 255 for each row that passes. Valid until the next call. */
  mask(rows: number): Uint8Array {
    return this.#bytes.subarray(place.mask, place.mask + rows)
  }

  /** The block's keys. Valid until the next call. */
  keys(rows: number): Uint16Array | Uint32Array {
    return this.#keysAreShort
      ? new Uint16Array(this.#bytes.buffer, place.keys, rows)
      : new Uint32Array(this.#bytes.buffer, place.keys, rows)
  }

  /** Keeps the keys of the rows that pass; answers how many they are. */
  keepMasked(rows: number): number {
    const whole = upToMultiple(rows, 16)
    return this.#keysAreShort ? this.#run.compressShorts(whole) : this.#run.compressWords(whole)
  }

  /** Adds one to the cell of each of the block's first `rows` keys. */
  count(rows: number): void {
    const whole = upToMultiple(rows, 8)
    const keys = this.#keysAreShort
      ? new Uint16Array(this.#bytes.buffer, place.keys, whole)
      : new Uint32Array(this.#bytes.buffer, place.keys, whole)
    keys.fill(this.#cells, rows)
    if (!this.#keysAreShort) this.#run.countWords(whole)
    else if (this.#isInFour) this.#run.countShortsInFour(whole)
    else this.#run.countShorts(whole)
  }

  /** A copy of the table counted since `begin`. */
  finish(): Uint32Array {
    if (!this.#isInFour) return this.#counts.slice(0, this.#cells)
    const summed = new Uint32Array(this.#cells)
    for (let cell = 0; cell < this.#cells; cell++) {
      const at = 4 * cell
      summed[cell] =
        (this.#counts[at] as number) +
        (this.#counts[at + 1] as number) +
        (this.#counts[at + 2] as number) +
        (this.#counts[at + 3] as number)
    }
    return summed
  }

  #copyColumn(codes: Codes, start: number, rows: number): void {
    const size = codes.BYTES_PER_ELEMENT
    const source = new Uint8Array(codes.buffer, codes.byteOffset + start * size, rows * size)
    this.#bytes.set(source, place.column)
  }

  #enterShuffle(table: number, pattern: number, keyBytes: 2 | 4): void {
    let next = table + 16 * pattern
    for (let lane = 0; lane < 16 / keyBytes; lane++) {
      if (((pattern >> lane) & 1) === 0) continue
      for (let byte = 0; byte < keyBytes; byte++) this.#bytes[next++] = lane * keyBytes + byte
    }
  }
}

let shared: CountingKernel | undefined

/** The one kernel of this thread: its memory holds nothing between two calls of `countCells`. */
export function countingKernel(): CountingKernel {
  shared ??= new CountingKernel()
  return shared
}

function upToMultiple(rows: number, step: number): number {
  return Math.ceil(rows / step) * step
}
