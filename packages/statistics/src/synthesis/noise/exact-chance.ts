import type { RandomWords } from '../../seeded-random.ts'

// Everything here is whole numbers: noise made by rounding real numbers has gaps in its last bits, and
// the gaps tell the count beneath (Mironov 2012, CCS).

/** A fraction of whole numbers, both from 0, `bottom` above 0. */
export interface Fraction {
  readonly top: number
  readonly bottom: number
}

/** A whole number from 0 to `limit` − 1, every one exactly as likely. `limit` is at most 2⁵³. */
export function uniformBelow(random: RandomWords, limit: number): number {
  if (limit <= 2 ** 32) {
    // What does not fill a whole multiple is drawn again, or the first numbers came more often.
    const fair = 2 ** 32 - (2 ** 32 % limit)
    for (;;) {
      const drawn = random.word()
      if (drawn < fair) return drawn % limit
    }
  }
  const fair = 2 ** 53 - (2 ** 53 % limit)
  for (;;) {
    const drawn = (random.word() >>> 11) * 2 ** 32 + random.word()
    if (drawn < fair) return drawn % limit
  }
}

/** True with chance e^(−top/bottom), exactly (Canonne, Kamath and Steinke 2020, algorithm 1). */
export function happensByExp(random: RandomWords, { top, bottom }: Fraction): boolean {
  for (let whole = Math.floor(top / bottom); whole > 0; whole--) {
    if (!happensByExpBelowOne(random, 1, 1)) return false
  }
  return happensByExpBelowOne(random, top % bottom, bottom)
}

// Von Neumann's series: an odd number of falling draws has chance e^(−x).
function happensByExpBelowOne(random: RandomWords, top: number, bottom: number): boolean {
  let turn = 1
  while (uniformBelow(random, turn) === 0 && uniformBelow(random, bottom) < top) turn++
  return turn % 2 === 1
}
