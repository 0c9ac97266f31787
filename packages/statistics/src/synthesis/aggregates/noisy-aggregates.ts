import { isRefusal, type Refusal } from '../../refusal.ts'
import type { RandomWords } from '../../seeded-random.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'
import { type PrivacyPlan, thresholdFor, varianceFor } from '../budget/privacy-plan.ts'
import { CombinationSpace, type Length } from '../combinations/combination-space.ts'
import { countCombinations } from '../combinations/count-combinations.ts'
import { countValues, keepValues } from '../combinations/keep-values.ts'
import { discreteGaussian } from '../noise/discrete-noise.ts'
import type { Fraction } from '../noise/exact-chance.ts'
import { attributesPerRecord, chooseCap, limitAttributes } from './limit-attributes.ts'
import { forbidden, preference, type Targets } from './targets.ts'

/** No combination may be told of fewer people than this, however little noise there is. */
const leastTold = 11
/** A triple of fewer than this share of its noise's spread is not made: it is likelier none. */
const leastTripleSpread = 0.5

/** What the noise was, by length: its spread and the least count that was told. */
export interface NoiseReport {
  readonly length: Length
  readonly standardDeviation: number
  readonly threshold: number
}

export interface NoisyAggregates {
  readonly kind: 'noisy-aggregates'
  readonly targets: Targets
  /** Attributes of one person that were counted, at most. */
  readonly cap: number
  readonly noise: readonly NoiseReport[]
}

/**
 * Counts of all combinations with noise, ε and δ as planned. Attributes and pairs that nobody has are
 * never told; those that somebody has only above a threshold that no single person can carry them
 * over. Of triples whose pairs are all told each gets noise, whether anybody has it or not, so that
 * nothing more is learnt from which are there.
 *
 * `people` is their noisy number. Refuses what `CombinationSpace.over` refuses.
 */
export function noisyAggregates(
  columns: readonly CodedColumn[],
  people: number,
  longest: Length,
  plan: PrivacyPlan,
  random: RandomWords,
): NoisyAggregates | Refusal {
  const perRecord = attributesPerRecord(columns)
  const cap = chooseCap(random, perRecord, {
    width: columns.length,
    people,
    epsilon: plan.capEpsilon,
  })
  const limited = limitAttributes(random, columns, perRecord, cap)
  const touched = [cap, (cap * (cap - 1)) / 2, (cap * (cap - 1) * (cap - 2)) / 6]
  const settings = touched.slice(0, longest).map((counts, at) => {
    // Where a person has no pair at all one is still reckoned with.
    const variance = varianceFor(plan.rhoByLength[at] as number, Math.max(1, counts))
    const delta = plan.deltaByLength[at] as number
    const spread = Math.sqrt(variance.top / variance.bottom)
    const threshold =
      at < 2
        ? Math.max(leastTold, thresholdFor(variance, Math.max(1, counts), delta))
        : Math.max(1, Math.ceil(leastTripleSpread * spread))
    return { variance, spread, threshold }
  })
  const [single, pair, triple] = settings

  const tell = (count: number, { variance, threshold }: Telling): number => {
    const noisy = count + discreteGaussian(random, variance)
    return noisy >= threshold ? noisy : forbidden
  }
  const singles = limited.map((column) =>
    Float64Array.from(countValues(column), (count) =>
      count === 0 ? forbidden : tell(count, single as Telling),
    ),
  )
  const told = limited.map((column, at) =>
    keepValues(column, (code) => (singles[at]?.[code] as number) >= 0),
  )
  const space = CombinationSpace.over(told, longest)
  if (isRefusal(space)) return space
  const wanted = new Float32Array(space.cells).fill(forbidden)
  singles.forEach((noisy, column) => {
    noisy
      .filter((count) => count >= 0)
      .forEach((count, at) => (wanted[space.single(column) + at + 1] = count))
  })
  const counts = new Int32Array(space.cells)
  if (pair !== undefined) {
    countCombinations(space, 2, told, counts)
    space.eachCombination(2, (cell) => {
      if (counts[cell] !== 0) wanted[cell] = tell(counts[cell] as number, pair)
    })
  }
  if (triple !== undefined) {
    countCombinations(space, 3, told, counts)
    space.eachCombination(3, (cell, { columns: chosen }, codes) => {
      if (arePairsTold(space, wanted, chosen, codes)) {
        wanted[cell] = tell(counts[cell] as number, triple)
      }
    })
  }
  const spreads = settings.map(({ spread }) => spread)
  const least = Math.min(...spreads)
  return {
    kind: 'noisy-aggregates',
    cap,
    targets: {
      space,
      people,
      wanted,
      weights: spreads.map((spread, at) => (preference[at] ?? 1) * (least / spread) ** 2),
    },
    noise: settings.map(({ spread, threshold }, at) => ({
      length: (at + 1) as Length,
      standardDeviation: spread,
      threshold,
    })),
  }
}

interface Telling {
  readonly variance: Fraction
  readonly threshold: number
}

function arePairsTold(
  space: CombinationSpace,
  wanted: Float32Array,
  [first = 0, second = 0, third = 0]: readonly number[],
  [a, b, c]: readonly [number, number, number],
): boolean {
  const isTold = (one: number, other: number, code: number, otherCode: number): boolean =>
    (wanted[space.pair(one, other) + code * space.radixOf(other) + otherCode] as number) >= 0
  return isTold(first, second, a, b) && isTold(first, third, a, c) && isTold(second, third, b, c)
}
