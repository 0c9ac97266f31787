import type { Candidate, Judge } from '../model/candidate.ts'
import { allPairs, modelOf } from '../model/log-linear-model.ts'
import { smallerTail } from './poisson-tails.ts'

export interface StepwiseChoice {
  readonly chosen: Candidate
  /** Pairs of lists in the order in which they entered. */
  readonly entered: readonly number[]
}

/**
 * Stepwise choice of pairs (Chan, Silverman and Vincent 2021, J. Amer. Statist. Assoc. 116:1297):
 * from independent lists, enter the pair whose overlap surprises most, while a one-sided Poisson
 * tail is below `threshold`. A pair whose model has no estimate never enters. Of equal ones the
 * first in the order 12, 13, …, 23, … does.
 */
export function chooseStepwise(judge: Judge, threshold: number): StepwiseChoice {
  const listCount = judge.data.lists.length
  const pairs = allPairs(listCount)
  const entered: number[] = []
  let chosen = judge.judge(modelOf(listCount, []))
  while (chosen.kind === 'admissible') {
    const { expected } = chosen.fit
    const surprising = pairs
      .filter((pair) => !entered.includes(pair))
      .map((pair) => ({
        pair,
        p: smallerTail(judge.together[pair] as number, sumOver(expected, pair)),
      }))
      .filter(({ p }) => p < threshold)
      // Sorting keeps the order of equal ones.
      .sort((one, other) => one.p - other.p)
    let next: Candidate | undefined
    for (const { pair } of surprising) {
      const tried = judge.judge(modelOf(listCount, [...entered, pair]))
      if (tried.kind === 'inadmissible') continue
      entered.push(pair)
      next = tried
      break
    }
    if (next === undefined) break
    chosen = next
  }
  return { chosen, entered }
}

function sumOver(expected: Float64Array, pair: number): number {
  let sum = 0
  for (let history = pair; history < expected.length; history++) {
    if ((history & pair) === pair) sum += expected[history] as number
  }
  return sum
}
