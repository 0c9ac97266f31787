import { type GrowableMemory, instantiate } from '../../tables/counting/web-assembly.ts'
import { diceModule, filterBytes, foundBytes, rowsAtOnce } from './dice-module.ts'
import type { OrderedFilters } from './ordered-filters.ts'

/** Pairs of places in two lists of ordered filters; `common` is the number of bits that both have. */
export interface ClosePairs {
  readonly count: number
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly common: Uint16Array
}

/** A stripe of the work: every `of`-th group of four rows on the left, from `part` on. */
export interface Stripe {
  readonly part: number
  readonly of: number
}

interface DiceExports {
  readonly memory: GrowableMemory
  readonly compare: (
    four: number,
    fourBounds: number,
    rows: number,
    rowBounds: number,
    count: number,
    found: number,
  ) => number
}

const pageBytes = 65_536

/** So many rows on the right stay in the processor's cache (256 kB) while the left is run past them. */
const tileRows = 2_048
const everything: Stripe = { part: 0, of: 1 }

/** Dice coefficient, worked out as anonlink does. Two empty filters are not alike. */
export function dice(common: number, leftBits: number, rightBits: number): number {
  return leftBits + rightBits === 0 ? 0 : (2 * common) / (leftBits + rightBits)
}

/**
 * All pairs with Dice ≥ threshold (0 < threshold ≤ 1), by tiles of the right side. `onTile` hears of the share that is done and
 * may throw to end the work.
 */
export function closePairs(
  left: OrderedFilters,
  right: OrderedFilters,
  threshold: number,
  options: { readonly stripe?: Stripe; readonly onTile?: (share: number) => void } = {},
): ClosePairs {
  const { stripe = everything, onTile } = options
  const comparison = new Comparison(left, right, threshold)
  const rows = right.rows.length
  for (let tile = 0; tile < rows; tile += tileRows) {
    const end = Math.min(rows, tile + tileRows)
    comparison.loadTile(tile, end)
    for (let group = stripe.part; group < comparison.groups; group += stripe.of) {
      comparison.compareGroup(group, tile, end)
    }
    onTile?.(end / rows)
  }
  return comparison.pairs()
}

class Comparison {
  readonly groups: number
  readonly #left: OrderedFilters
  readonly #right: OrderedFilters
  readonly #threshold: number
  readonly #compare: DiceExports['compare']
  readonly #bytes: Uint8Array
  readonly #floats: Float32Array
  readonly #integers: Uint32Array
  readonly #place = { four: 0, fourBounds: 512, rowBounds: 1_024, rows: 0, found: 0 }
  #found = 0
  #pairs = {
    left: new Uint32Array(1_024),
    right: new Uint32Array(1_024),
    common: new Uint16Array(1_024),
  }

  constructor(left: OrderedFilters, right: OrderedFilters, threshold: number) {
    this.#left = left
    this.#right = right
    this.#threshold = threshold
    this.groups = Math.ceil(left.rows.length / rowsAtOnce)
    this.#place.rows = this.#place.rowBounds + tileRows * 4
    this.#place.found = this.#place.rows + tileRows * filterBytes
    const pages = Math.ceil((this.#place.found + tileRows * foundBytes) / pageBytes)
    const { memory, compare } = instantiate<DiceExports>(diceModule(pages))
    this.#compare = compare
    this.#bytes = new Uint8Array(memory.buffer)
    this.#floats = new Float32Array(memory.buffer)
    this.#integers = new Uint32Array(memory.buffer)
  }

  loadTile(from: number, to: number): void {
    const { rows, rowBounds } = this.#place
    this.#bytes.set(this.#right.bytes.subarray(from * filterBytes, to * filterBytes), rows)
    for (let row = from; row < to; row++) {
      this.#floats[rowBounds / 4 + row - from] = this.#bound(this.#right.bitCounts[row]!)
    }
  }

  compareGroup(group: number, tileStart: number, tileEnd: number): void {
    const first = group * rowsAtOnce
    const last = Math.min(first + rowsAtOnce, this.#left.rows.length) - 1
    const [start, end] = this.#reachable(first, last, tileStart, tileEnd)
    if (start >= end) return
    const { four, fourBounds, rows, rowBounds, found } = this.#place
    const bytes = this.#left.bytes.subarray(first * filterBytes, (last + 1) * filterBytes)
    this.#bytes.set(bytes, four)
    for (let at = 0; at < rowsAtOnce; at++) {
      const isThere = first + at <= last
      // Nothing has infinitely many bits in common: a place that the last group leaves empty is never found.
      this.#floats[fourBounds / 4 + at] = isThere
        ? this.#bound(this.#left.bitCounts[first + at]!)
        : Infinity
    }
    const offset = start - tileStart
    const foundEnd = this.#compare(
      four,
      fourBounds,
      rows + offset * filterBytes,
      rowBounds + offset * 4,
      end - start,
      found,
    )
    for (let at = found; at < foundEnd; at += foundBytes) this.#keep(at / 4, first, last, start)
  }

  pairs(): ClosePairs {
    const count = this.#found
    const { left, right, common } = this.#pairs
    return {
      count,
      left: left.subarray(0, count),
      right: right.subarray(0, count),
      common: common.subarray(0, count),
    }
  }

  /** A hair low, because 32-bit floats round: `#keep` decides. */
  #bound(bits: number): number {
    return (bits * this.#threshold) / 2 - 0.01
  }

  /** Dice cannot reach t where the one has fewer than t / (2 − t) times the bits of the other. */
  #reachable(first: number, last: number, from: number, to: number): readonly [number, number] {
    const ratio = this.#threshold / (2 - this.#threshold)
    const counts = this.#right.bitCounts
    const least = this.#left.bitCounts[first]! * ratio - 1
    const most = this.#left.bitCounts[last]! / ratio + 1
    return [firstAtLeast(counts, least, from, to), firstAtLeast(counts, most, from, to)]
  }

  #keep(at: number, first: number, last: number, start: number): void {
    const right = start + this.#integers[at]!
    const rightBits = this.#right.bitCounts[right]!
    for (let left = first; left <= last; left++) {
      const common = this.#integers[at + 1 + left - first]!
      if (dice(common, this.#left.bitCounts[left]!, rightBits) < this.#threshold) continue
      if (this.#found === this.#pairs.left.length) this.#grow()
      this.#pairs.left[this.#found] = left
      this.#pairs.right[this.#found] = right
      this.#pairs.common[this.#found] = common
      this.#found++
    }
  }

  #grow(): void {
    const length = this.#found * 2
    const { left, right, common } = this.#pairs
    this.#pairs = {
      left: new Uint32Array(length),
      right: new Uint32Array(length),
      common: new Uint16Array(length),
    }
    this.#pairs.left.set(left)
    this.#pairs.right.set(right)
    this.#pairs.common.set(common)
  }
}

/** The first place between `from` and `to` whose count is at least `least`; `to` if none is. */
function firstAtLeast(counts: Uint16Array, least: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (counts[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
