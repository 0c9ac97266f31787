import type { SipKey } from './siphash.ts'

export const sketchWords = 4
export const sketchBits = 128

/**
 * A sketch of a set of tokens: each of 128 bits is the last bit of the least of the tokens' hashes under a function of its own
 * (1-bit MinHash). Two sketches differ in about 64 · (1 − J) bits, J the Jaccard coefficient of the sets, and in none
 * where the sets are equal. Every bit is 0 or 1 alike, so that the number of bits says nothing of the length of a name.
 */
export function sketchOf(tokens: readonly SipKey[]): Uint32Array {
  const sketch = new Uint32Array(sketchWords)
  for (let bit = 0; bit < sketchBits; bit++) {
    let least = 0xffffffff
    for (const token of tokens) {
      let hash = token[0]! ^ Math.imul(bit + 1, 0x9e3779b1)
      hash = Math.imul(hash ^ (hash >>> 16), token[1]! | 1)
      hash = Math.imul(hash ^ (hash >>> 15), token[2]! | 1)
      hash = (hash ^ (hash >>> 13) ^ token[3]!) >>> 0
      if (hash < least) least = hash
    }
    sketch[bit >>> 5] = sketch[bit >>> 5]! | ((least & 1) << (bit & 31))
  }
  return sketch
}
