/** Where 32 random bits at a time come from: the system's own, or a seed for rehearsals and tests. */
export interface RandomWords {
  word(): number
}

/**
 * Numbers that look random and follow from a seed: xoshiro128** (Blackman and Vigna 2021, ACM Trans.
 * Math. Softw. 47:36), its state filled by a mix of seed and stream. Every stream of a seed is a
 * series of its own, so that work split between threads comes out the same. Not for secrets.
 */
export class SeededRandom implements RandomWords {
  readonly #state = new Uint32Array(4)

  constructor(seed: number, stream = 0) {
    let mixed = (Math.imul(stream, 0x9e37_79b9) ^ Math.floor(seed / 2 ** 32)) | 0
    for (let at = 0; at < 4; at++) {
      mixed = mix((mixed + 0x6d2b_79f5 + (seed | 0)) | 0)
      this.#state[at] = mixed
    }
    // The one state that would never change.
    if (this.#state.every((word) => word === 0)) this.#state[0] = 1
  }

  /** From 0 to below 1, in steps of 2⁻³². */
  next(): number {
    return this.word() / 2 ** 32
  }

  /** A whole number from 0 to 2³² − 1. */
  word(): number {
    const state = this.#state
    const second = state[1] as number
    const product = Math.imul(second, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    state[2]! ^= state[0] as number
    state[3]! ^= second
    state[1] = second ^ (state[2] as number)
    state[0]! ^= state[3] as number
    state[2]! ^= second << 9
    const last = state[3] as number
    state[3] = (last << 11) | (last >>> 21)
    return result >>> 0
  }
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return mixed ^ (mixed >>> 16)
}
