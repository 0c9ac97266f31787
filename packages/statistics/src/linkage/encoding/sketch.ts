import type { SipKey } from './siphash.ts'

export const sketchWords = 4
export const sketchBits = 128

/** For each of the 128 functions the least hash of some tokens. */
export type LeastHashes = Uint32Array

export function leastHashes(tokens: readonly SipKey[]): LeastHashes {
  const least = new Uint32Array(sketchBits).fill(0xffffffff)
  for (const token of tokens) {
    const [a, b, c, d] = [token[0]!, token[1]! | 1, token[2]! | 1, token[3]!]
    for (let bit = 0; bit < sketchBits; bit++) {
      let hash = a ^ Math.imul(bit + 1, 0x9e3779b1)
      hash = Math.imul(hash ^ (hash >>> 16), b)
      hash = Math.imul(hash ^ (hash >>> 15), c)
      hash = (hash ^ (hash >>> 13) ^ d) >>> 0
      if (hash < least[bit]!) least[bit] = hash
    }
  }
  return least
}

/**
 * A sketch of a set of tokens, given in parts: each of 128 bits is the last bit of the least of the tokens' hashes under a
 * function of its own (1-bit MinHash). Two sketches differ in about 64 · (1 − J) bits, J the Jaccard coefficient of the sets,
 * and in none where the sets are equal. Every bit is 0 or 1 alike, so that their number says nothing of the length of a name.
 */
export function sketchOf(parts: readonly LeastHashes[]): Uint32Array {
  const sketch = new Uint32Array(sketchWords)
  for (let bit = 0; bit < sketchBits; bit++) {
    let least = 0xffffffff
    for (const part of parts) least = Math.min(least, part[bit]!)
    sketch[bit >>> 5] = sketch[bit >>> 5]! | ((least & 1) << (bit & 31))
  }
  return sketch
}
