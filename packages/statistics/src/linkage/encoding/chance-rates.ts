import type { ChanceRates } from './encoded-people.ts'
import { level, levelCount, levelOfDistance, rareBelow, uncommonBelow } from './levels.ts'
import { sketchWords } from './sketch.ts'

const pairsLookedAt = 200_000
/** No agreement is taken for rarer than this by chance: no file is large enough to have seen it. */
const leastRate = 1e-7

/**
 * How often two people of a file taken at random agree in a field (the u of Fellegi and Sunter) by level, and for each row and
 * field the share of the file that has the same value. Equality is counted exactly, Σ n(n−1) / N(N−1); the rest is estimated
 * from pairs that stand at fixed distances when rows are ordered by what they hold, so that the order of the file changes
 * nothing. Missing values do not count.
 */
export function chanceRates(
  sketches: Uint32Array,
  isThere: Uint8Array,
  fields: number,
): { readonly rates: ChanceRates; readonly shares: Float32Array } {
  const count = sketches.length / (fields * sketchWords)
  const shares = new Float32Array(count * fields)
  const rates: number[][] = []
  for (let field = 0; field < fields; field++) {
    const rows: number[] = []
    for (let row = 0; row < count; row++) if (isThere[row * fields + field] === 1) rows.push(row)
    const at = (row: number) => (row * fields + field) * sketchWords
    const equal = equalRates(rows, at, sketches, (row, share) => {
      shares[row * fields + field] = share
    })
    rates.push(withUnequalLevels(equal, rows, at, sketches))
  }
  return { rates, shares }
}

function equalRates(
  rows: readonly number[],
  at: (row: number) => number,
  sketches: Uint32Array,
  setShare: (row: number, share: number) => void,
): number[] {
  const counts = new Map<number, number>()
  const keyOf = (row: number) => sketches[at(row)]! * 0x20_0000 + (sketches[at(row) + 1]! >>> 11)
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  const rates = new Array<number>(levelCount).fill(0)
  const pairs = Math.max(1, rows.length * (rows.length - 1))
  for (const n of counts.values()) rates[equalLevel(n / rows.length)]! += (n * (n - 1)) / pairs
  for (const row of rows) setShare(row, counts.get(keyOf(row))! / rows.length)
  return rates
}

function equalLevel(share: number): number {
  if (share < rareBelow) return level.equalAndRare
  return share < uncommonBelow ? level.equalAndUncommon : level.equal
}

function withUnequalLevels(
  equal: readonly number[],
  rows: readonly number[],
  at: (row: number) => number,
  sketches: Uint32Array,
): number[] {
  const ordered = [...rows].sort((one, other) => compare(sketches, at(one), at(other)))
  const seen = new Array<number>(levelCount).fill(0)
  const distances = Math.max(1, Math.floor(pairsLookedAt / Math.max(1, rows.length)))
  for (let distance = 0; distance < distances; distance++) {
    const step = Math.floor((ordered.length * (2 * distance + 1)) / (2 * distances + 1))
    ordered.forEach((row, place) => {
      const other = ordered[(place + step) % ordered.length]!
      seen[levelOfDistance(bitsApart(sketches, at(row), at(other)))]!++
    })
  }
  const levels = [level.differs, level.somewhat, level.similar, level.close]
  const unequal = levels.reduce((sum, each) => sum + seen[each]!, 0)
  const rest = 1 - equal.reduce((sum, rate) => sum + rate, 0)
  const rates = equal.map((rate) => Math.max(rate, leastRate))
  for (const each of levels) {
    rates[each] = Math.max(
      leastRate,
      unequal === 0 ? rest / levels.length : (rest * seen[each]!) / unequal,
    )
  }
  return rates
}

function compare(sketches: Uint32Array, one: number, other: number): number {
  for (let word = 0; word < sketchWords; word++) {
    const difference = sketches[one + word]! - sketches[other + word]!
    if (difference !== 0) return difference
  }
  return 0
}

function bitsApart(sketches: Uint32Array, one: number, other: number): number {
  let bits = 0
  for (let word = 0; word < sketchWords; word++) {
    let rest = sketches[one + word]! ^ sketches[other + word]!
    for (; rest !== 0; rest &= rest - 1) bits++
  }
  return bits
}
