/**
 * Counts by key where the full table is far larger than the data: open addressing with linear
 * probing in two typed arrays, grown by doubling. Keys are whole numbers from 0 to below 2⁵³.
 */
export class CellHash {
  #keys = new Float64Array(4096).fill(-1)
  #counts = new Float64Array(4096)
  #size = 0

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

function scatter(key: number): number {
  const high = Math.floor(key / 0x1_0000_0000)
  let mixed = Math.imul((key >>> 0) ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x2c1b_3c6d) >>> 4
}
