import { isRefusal, type Refusal } from '../../refusal.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'
import { CombinationSpace, type Length, lengths } from '../combinations/combination-space.ts'
import { countCombinations } from '../combinations/count-combinations.ts'
import { countValues, keepValues } from '../combinations/keep-values.ts'
import { forbidden, preference, type Targets } from './targets.ts'

/**
 * Counts of all combinations that at least k people share, rounded down to a multiple of k: CTDC's
 * way of 2021. Records are made from these alone and meet the middle of each step.
 *
 * Refuses what `CombinationSpace.over` refuses.
 */
export function roundedAggregates(
  columns: readonly CodedColumn[],
  k: number,
  longest: Length,
): Targets | Refusal {
  const told = columns.map((column) => {
    const counts = countValues(column)
    return keepValues(column, (code) => (counts[code] as number) >= k)
  })
  const space = CombinationSpace.over(told, longest)
  if (isRefusal(space)) return space
  const counts = new Int32Array(space.cells)
  const wanted = new Float32Array(space.cells).fill(forbidden)
  for (const length of lengths.slice(0, longest)) {
    countCombinations(space, length, told, counts)
    space.eachCombination(length, (cell) => {
      const count = counts[cell] as number
      if (count >= k) wanted[cell] = roundedDown(count, k) + (k - 1) / 2
    })
  }
  const people = roundedDown(columns[0]?.codes.length ?? 0, k)
  return { space, people, wanted, weights: preference }
}

export function roundedDown(count: number, k: number): number {
  return count - (count % k)
}
