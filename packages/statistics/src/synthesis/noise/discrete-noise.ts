import type { RandomWords } from '../../seeded-random.ts'
import { type Fraction, happensByExp, uniformBelow } from './exact-chance.ts'

/**
 * A whole number x with chance in proportion to e^(−|x|/scale), exactly (Canonne, Kamath and Steinke
 * 2020, algorithm 2).
 */
export function discreteLaplace(random: RandomWords, { top, bottom }: Fraction): number {
  for (;;) {
    const rest = uniformBelow(random, top)
    if (!happensByExp(random, { top: rest, bottom: top })) continue
    let whole = 0
    while (happensByExp(random, { top: 1, bottom: 1 })) whole++
    const size = Math.floor((rest + top * whole) / bottom)
    const isNegative = uniformBelow(random, 2) === 0
    // Zero would otherwise come twice as often.
    if (isNegative && size === 0) continue
    return isNegative ? -size : size
  }
}

/** A variance that the sampler can work with exactly: rounded up, which is the safe side. */
export function exactVariance(variance: number): Fraction {
  const bottom = variance < 1_000 ? 64 : 1
  return { top: Math.ceil(variance * bottom), bottom }
}

/**
 * A whole number x with chance in proportion to e^(−x²/(2·variance)), exactly (Canonne, Kamath and
 * Steinke 2020, algorithm 3): discrete Laplace noise, thinned out. The variance comes from
 * `exactVariance`.
 */
export function discreteGaussian(random: RandomWords, variance: Fraction): number {
  const { top, bottom } = variance
  const scale = Math.floor(Math.sqrt(top / bottom)) + 1
  for (;;) {
    const drawn = discreteLaplace(random, { top: scale, bottom: 1 })
    if (isKept(random, Math.abs(drawn), scale, variance)) return drawn
  }
}

// Kept with chance e^(−γ), γ = (size − variance/scale)² / (2·variance). Over one denominator:
// (size·bottom·scale − top)² / (2·top·bottom·scale²).
function isKept(
  random: RandomWords,
  size: number,
  scale: number,
  { top, bottom }: Fraction,
): boolean {
  const distance = Math.abs(size * bottom * scale - top)
  const under = 2 * top * bottom * scale * scale
  const over = distance * distance
  if (over <= Number.MAX_SAFE_INTEGER && under <= Number.MAX_SAFE_INTEGER) {
    return happensByExp(random, { top: over, bottom: under })
  }
  // Far out in the tail or with very large variances: the same in long numbers.
  const squared = BigInt(distance) * BigInt(distance)
  const denominator = 2n * BigInt(top) * BigInt(bottom) * BigInt(scale) ** 2n
  return happensByLongExp(random, squared, denominator)
}

function happensByLongExp(random: RandomWords, top: bigint, bottom: bigint): boolean {
  for (let whole = top / bottom; whole > 0n; whole--) {
    if (!happensByExp(random, { top: 1, bottom: 1 })) return false
  }
  const rest = top % bottom
  let turn = 1
  while (uniformBelow(random, turn) === 0 && longUniformBelow(random, bottom) < rest) turn++
  return turn % 2 === 1
}

function longUniformBelow(random: RandomWords, limit: bigint): bigint {
  const bits = BigInt(limit.toString(2).length)
  for (;;) {
    let drawn = 0n
    for (let had = 0n; had < bits; had += 32n) drawn = (drawn << 32n) | BigInt(random.word())
    drawn &= (1n << bits) - 1n
    if (drawn < limit) return drawn
  }
}
