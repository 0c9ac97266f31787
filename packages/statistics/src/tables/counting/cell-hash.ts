/** A million slots to begin with: more are made when they are needed. */
const mostBits = 20

/**
 * Counts by key where the full table is far larger than the data: open addressing with linear
 * probing in two typed arrays, grown by doubling. Keys are whole numbers from 0 to below 2⁵³.
 */
export class CellHash {
  #keys: Float64Array
  #counts: Float64Array
  #size = 0

  /** `expected`: how many keys there may be; a guess, not a bound. */
  constructor(expected = 2048) {
    const slots = 2 ** Math.min(mostBits, Math.max(6, Math.ceil(Math.log2(2 * expected + 1))))
    this.#keys = new Float64Array(slots).fill(-1)
    this.#counts = new Float64Array(slots)
  }

  add(key: number, count: number): void {
    const mask = this.#keys.length - 1
    let slot = scatter(key) & mask
    for (;;) {
      const there = this.#keys[slot]
      if (there === key) break
      if (there === -1) {
        this.#keys[slot] = key
        this.#size++
        break
      }
      slot = (slot + 1) & mask
    }
    this.#counts[slot]! += count
    if (this.#size * 2 > this.#keys.length) this.#grow()
  }

  /** Keys in rising order, each with its count. */
  sorted(): { readonly cells: Float64Array; readonly counts: Float64Array } {
    const cells = this.#keys.filter((key) => key !== -1).sort()
    const mask = this.#keys.length - 1
    const counts = cells.map((key) => {
      let slot = scatter(key) & mask
      while (this.#keys[slot] !== key) slot = (slot + 1) & mask
      return this.#counts[slot] as number
    })
    return { cells, counts }
  }

  #grow(): void {
    const keys = this.#keys
    const counts = this.#counts
    this.#keys = new Float64Array(2 * keys.length).fill(-1)
    this.#counts = new Float64Array(2 * keys.length)
    const mask = this.#keys.length - 1
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] as number
      if (key === -1) continue
      let slot = scatter(key) & mask
      while (this.#keys[slot] !== -1) slot = (slot + 1) & mask
      this.#keys[slot] = key
      this.#counts[slot] = counts[old] as number
    }
  }
}

/** Spreads a key over 28 bits. */
function scatter(key: number): number {
  const low = key >>> 0
  const high = key > 0xffff_ffff ? Math.floor(key / 0x1_0000_0000) : 0
  let mixed = Math.imul(low ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x2c1b_3c6d) >>> 4
}
