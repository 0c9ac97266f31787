import { fieldWords } from './encoded-people.ts'

/** How far two people agree in a field. Equality in something rare says more than equality in something common. */
export const level = {
  missing: 0,
  differs: 1,
  somewhat: 2,
  similar: 3,
  close: 4,
  equal: 5,
  equalAndUncommon: 6,
  equalAndRare: 7,
} as const

export const levelCount = 8

/** Shares of its own file below which a value counts as uncommon and as rare. */
export const uncommonBelow = 0.01
export const rareBelow = 0.001

/** Of 128 bits: Jaccard of about 0.6, 0.45 and 0.25. */
const mostBitsWhenClose = 26
const mostBitsWhenSimilar = 35
const mostBitsWhenSomewhat = 48

/** The level for sketches that differ in so many bits. */
export function levelOfDistance(bits: number): number {
  if (bits === 0) return level.equal
  if (bits <= mostBitsWhenClose) return level.close
  if (bits <= mostBitsWhenSimilar) return level.similar
  return bits <= mostBitsWhenSomewhat ? level.somewhat : level.differs
}

/**
 * The level of one field of two entries of the same block: the pads cancel out. Anything but zero in the word of presence
 * says that one of the two is missing, or both; in the halves of the other word, that not both are uncommon, or rare.
 */
export function levelOfField(
  one: Uint32Array,
  oneAt: number,
  other: Uint32Array,
  otherAt: number,
): number {
  if (one[oneAt + 4] !== other[otherAt + 4]) return level.missing
  const bits =
    bitsSet(one[oneAt]! ^ other[otherAt]!) +
    bitsSet(one[oneAt + 1]! ^ other[otherAt + 1]!) +
    bitsSet(one[oneAt + 2]! ^ other[otherAt + 2]!) +
    bitsSet(one[oneAt + 3]! ^ other[otherAt + 3]!)
  if (bits !== 0) return levelOfDistance(bits)
  const rarity = one[oneAt + fieldWords - 1]! ^ other[otherAt + fieldWords - 1]!
  if ((rarity & 0xffff) !== 0) return level.equal
  return rarity >>> 16 === 0 ? level.equalAndRare : level.equalAndUncommon
}

function bitsSet(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
