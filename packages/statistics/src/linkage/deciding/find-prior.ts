import type { EncodedPeople } from '../encoding/encoded-people.ts'
import type { PairColumns } from './distinct-pairs.ts'
import { isWithin } from './files-of-people.ts'
import type { Pattern } from './pattern.ts'

/** log₂ odds that two people are one before anything is compared: of different files, and of one. */
export interface Prior {
  readonly between: number
  readonly within: number
}

/** How many pairs show one pattern, between files and within them: pairs are many, and patterns few. */
export interface WeighedPattern {
  readonly ratio: number
  readonly counts: [between: number, within: number]
}

/** Counts pairs by what they show. */
export function countPatterns(
  { left, right, patterns }: PairColumns,
  starts: readonly number[],
  weightOf: (pattern: Pattern) => number,
): WeighedPattern[] {
  const found = new Map<Pattern, WeighedPattern>()
  for (let at = 0; at < left.length; at++) {
    const pattern = patterns[at]!
    let weighed = found.get(pattern)
    if (weighed === undefined) {
      weighed = { ratio: 2 ** weightOf(pattern), counts: [0, 0] }
      found.set(pattern, weighed)
    }
    weighed.counts[isWithin(left[at]!, right[at]!, starts) ? 1 : 0]++
  }
  return [...found.values()]
}

/** How many pairs are of one person: the number that the posteriors, summed, come to again; undefined where it is absurdly high. */
export function findPrior(
  patterns: readonly WeighedPattern[],
  files: readonly EncodedPeople[],
  people: number,
): Prior | undefined {
  const pairsWithin = files.reduce((sum, { count }) => sum + (count * (count - 1)) / 2, 0)
  const pairsBetween = (people * (people - 1)) / 2 - pairsWithin
  let between = people / 4
  let within = people / 100
  for (let round = 0; round < 100; round++) {
    const odds = [between / Math.max(1, pairsBetween), within / Math.max(1, pairsWithin)] as const
    let sums: [number, number] = [0, 0]
    for (const { ratio, counts } of patterns) {
      for (const which of [0, 1] as const) {
        const each = odds[which] * ratio
        sums[which] += (counts[which] * each) / (1 + each)
      }
    }
    // Half a pair at least: nothing is impossible.
    sums = [Math.max(0.5, sums[0]), Math.max(0.5, sums[1])]
    const isSettled = Math.abs(sums[0] - between) + Math.abs(sums[1] - within) < 1e-6 * people
    ;[between, within] = sums
    if (isSettled) break
  }
  // On average each person cannot be in more than some records of every file.
  if (between + within > 20 * people * Math.max(1, files.length)) return undefined
  return {
    between: Math.log2(between / Math.max(1, pairsBetween)),
    within: Math.log2(within / Math.max(1, pairsWithin)),
  }
}
