/**
 * BLAKE2b (RFC 7693) with key and salt. Neither node:crypto nor libsodium's JavaScript offers a salted hash of a message,
 * which the encodings of clkhash need. Sixty-four bits are two numbers of 32, low half first.
 */
const initial = Uint32Array.from([
  0xf3bcc908, 0x6a09e667, 0x84caa73b, 0xbb67ae85, 0xfe94f82b, 0x3c6ef372, 0x5f1d36f1, 0xa54ff53a,
  0xade682d1, 0x510e527f, 0x2b3e6c1f, 0x9b05688c, 0xfb41bd6b, 0x1f83d9ab, 0x137e2179, 0x5be0cd19,
])

const schedule = Uint8Array.from([
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  ...[14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  ...[11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  ...[7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  ...[9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  ...[2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  ...[12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  ...[13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  ...[6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  ...[10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  ...[14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
])

const blockBytes = 128
const saltBytes = 16
const digestBytes = 64
const longest = 64

/** BLAKE2b-512. `key`: at most 64 bytes, none for a plain hash; `salt`: at most 16, filled up with zero bytes. */
export function blake2b(
  message: Uint8Array,
  { key = new Uint8Array(), salt = new Uint8Array() }: { key?: Uint8Array; salt?: Uint8Array } = {},
): Uint8Array {
  if (key.length > longest || salt.length > saltBytes) throw new RangeError('blake2b: key or salt')
  const state = initial.slice()
  const parameters = new Uint8Array(digestBytes)
  parameters.set([digestBytes, key.length, 1, 1])
  parameters.set(salt, 32)
  wordsOf(parameters, 0, digestBytes / 4).forEach((word, at) => {
    state[at] = (state[at] as number) ^ word
  })
  const keyed = key.length > 0 ? blockBytes : 0
  const input = new Uint8Array(Math.max(blockBytes, roundUp(keyed + message.length)))
  input.set(key)
  input.set(message, keyed)
  for (let at = 0; at < input.length; at += blockBytes) {
    const isLast = at + blockBytes >= input.length
    compress(
      state,
      wordsOf(input, at, 32),
      isLast ? keyed + message.length : at + blockBytes,
      isLast,
    )
  }
  const digest = new DataView(new ArrayBuffer(digestBytes))
  state.forEach((word, at) => digest.setUint32(4 * at, word, true))
  return new Uint8Array(digest.buffer)
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes
}

function wordsOf(bytes: Uint8Array, from: number, count: number): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, 4 * count)
  return Uint32Array.from({ length: count }, (_, at) => view.getUint32(4 * at, true))
}

const work = new Uint32Array(32)

function compress(state: Uint32Array, block: Uint32Array, counter: number, isLast: boolean): void {
  work.set(state)
  work.set(initial, 16)
  work[24] = (work[24] as number) ^ counter
  if (isLast) {
    work[28] = ~(work[28] as number)
    work[29] = ~(work[29] as number)
  }
  for (let at = 0; at < schedule.length; at += 16) {
    mix(0, 8, 16, 24, block, at)
    mix(2, 10, 18, 26, block, at + 2)
    mix(4, 12, 20, 28, block, at + 4)
    mix(6, 14, 22, 30, block, at + 6)
    mix(0, 10, 20, 30, block, at + 8)
    mix(2, 12, 22, 24, block, at + 10)
    mix(4, 14, 16, 26, block, at + 12)
    mix(6, 8, 18, 28, block, at + 14)
  }
  for (let at = 0; at < 16; at++) {
    state[at] = (state[at] as number) ^ (work[at] as number) ^ (work[at + 16] as number)
  }
}

function mix(a: number, b: number, c: number, d: number, block: Uint32Array, at: number): void {
  addWord(a, b, block, 2 * (schedule[at] as number))
  rotateExclusive(d, a, 0)
  addWord(c, d)
  rotateExclusive(b, c, 24)
  addWord(a, b, block, 2 * (schedule[at + 1] as number))
  rotateExclusive(d, a, 16)
  addWord(c, d)
  rotateExclusive(b, c, 63)
}

/** work[to] += work[from] (+ a word of the block) */
function addWord(to: number, from: number, block?: Uint32Array, word = 0): void {
  let low = (work[to] as number) + (work[from] as number)
  let high = (work[to + 1] as number) + (work[from + 1] as number)
  if (block !== undefined) {
    low += block[word] as number
    high += block[word + 1] as number
  }
  work[to] = low
  work[to + 1] = high + Math.floor(low / 0x1_0000_0000)
}

/** work[to] = (work[to] ^ work[from]) rotated right; by 32 where `by` is 0 */
function rotateExclusive(to: number, from: number, by: 0 | 16 | 24 | 63): void {
  const low = (work[to] as number) ^ (work[from] as number)
  const high = (work[to + 1] as number) ^ (work[from + 1] as number)
  if (by === 0) {
    work[to] = high
    work[to + 1] = low
  } else if (by === 63) {
    work[to] = (low << 1) | (high >>> 31)
    work[to + 1] = (high << 1) | (low >>> 31)
  } else {
    work[to] = (low >>> by) | (high << (32 - by))
    work[to + 1] = (high >>> by) | (low << (32 - by))
  }
}
