/**
 * SipHash-2-4 (Aumasson, Bernstein 2012) of 64-bit words, a keyed pseudo-random function for short inputs. It combines and
 * stretches what a real keyed hash has made; in browser and Node the same. A key is four numbers of 32 bits, low half first.
 */
export type SipKey = Uint32Array

const roundsOfWord = 2
const roundsAtTheEnd = 4

/**
 * `words`: 32-bit numbers, an even count, each pair one little-endian 64-bit word. The two halves of the result are put into
 * `into`. Written out in one function, halves in variables of their own: millions of entries are padded with it.
 */
export function sipHash(key: SipKey, words: ArrayLike<number>, into: Uint32Array, at = 0): void {
  let a = key[0]! ^ 0x70736575
  let A = key[1]! ^ 0x736f6d65
  let b = key[2]! ^ 0x6e646f6d
  let B = key[3]! ^ 0x646f7261
  let c = key[0]! ^ 0x6e657261
  let C = key[1]! ^ 0x6c796765
  let d = key[2]! ^ 0x79746573
  let D = key[3]! ^ 0x74656462
  // After the words comes one that holds the length in bytes in its highest byte, and then the end.
  const steps = words.length / 2 + 2
  for (let step = 0; step < steps; step++) {
    const isEnd = step === steps - 1
    const isLength = step === steps - 2
    const low = isEnd || isLength ? 0 : words[2 * step]!
    const high = isEnd ? 0 : isLength ? words.length << 26 : words[2 * step + 1]!
    d ^= low
    D ^= high
    if (isEnd) c ^= 0xff
    for (let round = isEnd ? roundsAtTheEnd : roundsOfWord; round > 0; round--) {
      let sum = (a >>> 0) + (b >>> 0)
      A = (A + B + (sum > 0xffffffff ? 1 : 0)) | 0
      a = sum | 0
      let turned = ((b << 13) | (B >>> 19)) ^ a
      B = ((B << 13) | (b >>> 19)) ^ A
      b = turned
      turned = A
      A = a
      a = turned
      sum = (c >>> 0) + (d >>> 0)
      C = (C + D + (sum > 0xffffffff ? 1 : 0)) | 0
      c = sum | 0
      turned = ((d << 16) | (D >>> 16)) ^ c
      D = ((D << 16) | (d >>> 16)) ^ C
      d = turned
      sum = (a >>> 0) + (d >>> 0)
      A = (A + D + (sum > 0xffffffff ? 1 : 0)) | 0
      a = sum | 0
      turned = ((d << 21) | (D >>> 11)) ^ a
      D = ((D << 21) | (d >>> 11)) ^ A
      d = turned
      sum = (c >>> 0) + (b >>> 0)
      C = (C + B + (sum > 0xffffffff ? 1 : 0)) | 0
      c = sum | 0
      turned = ((b << 17) | (B >>> 15)) ^ c
      B = ((B << 17) | (b >>> 15)) ^ C
      b = turned
      turned = C
      C = c
      c = turned
    }
    a ^= low
    A ^= high
  }
  into[at] = a ^ b ^ c ^ d
  into[at + 1] = A ^ B ^ C ^ D
}
