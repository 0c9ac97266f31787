/**
 * SipHash-2-4 (Aumasson, Bernstein 2012) of 64-bit words, a keyed pseudo-random function for short inputs. It combines and
 * stretches what a real keyed hash has made; in browser and Node the same. A key is four numbers of 32 bits, low half first.
 */
export type SipKey = Uint32Array

// The state v0 … v3, each low half first. One state for all calls: nothing here waits.
const state = new Uint32Array(8)

/** `words`: 32-bit numbers, an even count, each pair one little-endian 64-bit word. The result is put into `into`. */
export function sipHash(key: SipKey, words: ArrayLike<number>, into: Uint32Array, at = 0): void {
  const [k0, k1, k2, k3] = [key[0]!, key[1]!, key[2]!, key[3]!]
  state[0] = k0 ^ 0x70736575
  state[1] = k1 ^ 0x736f6d65
  state[2] = k2 ^ 0x6e646f6d
  state[3] = k3 ^ 0x646f7261
  state[4] = k0 ^ 0x6e657261
  state[5] = k1 ^ 0x6c796765
  state[6] = k2 ^ 0x79746573
  state[7] = k3 ^ 0x74656462
  for (let word = 0; word < words.length; word += 2) absorb(words[word]!, words[word + 1]!)
  // The last block is the length in bytes in its highest byte; the words fill whole blocks.
  absorb(0, ((words.length * 4) & 0xff) << 24)
  state[4] = state[4] ^ 0xff
  for (let round = 0; round < 4; round++) sipRound()
  into[at] = state[0] ^ state[2] ^ state[4] ^ state[6]
  into[at + 1] = state[1] ^ state[3] ^ state[5] ^ state[7]
}

function absorb(low: number, high: number): void {
  state[6] = state[6]! ^ low
  state[7] = state[7]! ^ high
  sipRound()
  sipRound()
  state[0] = state[0]! ^ low
  state[1] = state[1]! ^ high
}

function sipRound(): void {
  let a = state[0]!
  let A = state[1]!
  let b = state[2]!
  let B = state[3]!
  let c = state[4]!
  let C = state[5]!
  let d = state[6]!
  let D = state[7]!
  let sum = a + b
  A = (A + B + (sum > 0xffffffff ? 1 : 0)) >>> 0
  a = sum >>> 0
  let low = ((b << 13) | (B >>> 19)) ^ a
  B = (((B << 13) | (b >>> 19)) ^ A) >>> 0
  b = low >>> 0
  low = A
  A = a
  a = low
  sum = c + d
  C = (C + D + (sum > 0xffffffff ? 1 : 0)) >>> 0
  c = sum >>> 0
  low = ((d << 16) | (D >>> 16)) ^ c
  D = (((D << 16) | (d >>> 16)) ^ C) >>> 0
  d = low >>> 0
  sum = a + d
  A = (A + D + (sum > 0xffffffff ? 1 : 0)) >>> 0
  a = sum >>> 0
  low = ((d << 21) | (D >>> 11)) ^ a
  D = (((D << 21) | (d >>> 11)) ^ A) >>> 0
  d = low >>> 0
  sum = c + b
  C = (C + B + (sum > 0xffffffff ? 1 : 0)) >>> 0
  c = sum >>> 0
  low = ((b << 17) | (B >>> 15)) ^ c
  B = (((B << 17) | (b >>> 15)) ^ C) >>> 0
  b = low >>> 0
  low = C
  C = c
  c = low
  state[0] = a
  state[1] = A
  state[2] = b
  state[3] = B
  state[4] = c
  state[5] = C
  state[6] = d
  state[7] = D
}
