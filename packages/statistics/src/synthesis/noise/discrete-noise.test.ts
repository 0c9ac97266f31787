import { expect, test } from 'vitest'
import { SeededRandom } from '../../seeded-random.ts'
import { chooseByScore } from './choose-by-score.ts'
import { discreteGaussian, discreteLaplace, exactVariance } from './discrete-noise.ts'
import { happensByExp, uniformBelow } from './exact-chance.ts'

const draws = 60_000

/** Chi-square of draws against chances by value; values of small chance are pooled. */
function chiSquare(drawn: readonly number[], chance: (value: number) => number): number {
  const counts = new Map<number, number>()
  for (const value of drawn) counts.set(value, (counts.get(value) ?? 0) + 1)
  let sum = 0
  let seen = 0
  let expected = 0
  for (let value = -60; value <= 60; value++) {
    const share = chance(value) * drawn.length
    if (share < 20) continue
    const there = counts.get(value) ?? 0
    sum += (there - share) ** 2 / share
    seen += there
    expected += share
  }
  const left = drawn.length - expected
  return sum + (drawn.length - seen - left) ** 2 / Math.max(left, 1)
}

function normalised(weight: (value: number) => number): (value: number) => number {
  let sum = 0
  for (let value = -2000; value <= 2000; value++) sum += weight(value)
  return (value) => weight(value) / sum
}

const many = (draw: () => number): readonly number[] => Array.from({ length: draws }, draw)

test('discrete Gaussian noise has exactly its chances, small variances and large', () => {
  for (const wanted of [0.3, 2.5, 40]) {
    const random = new SeededRandom(11)
    const variance = exactVariance(wanted)
    const exact = variance.top / variance.bottom
    expect(exact).toBeGreaterThanOrEqual(wanted)
    expect(exact - wanted).toBeLessThan(0.02)
    const chance = normalised((value) => Math.exp(-(value * value) / (2 * exact)))
    // At most some 45 degrees of freedom: 90 is beyond one in ten thousand.
    expect(
      chiSquare(
        many(() => discreteGaussian(random, variance)),
        chance,
      ),
    ).toBeLessThan(90)
  }
})

test('a wrong variance would be noticed by that test', () => {
  const random = new SeededRandom(11)
  const chance = normalised((value) => Math.exp(-(value * value) / (2 * 2.7)))
  const drawn = many(() => discreteGaussian(random, exactVariance(2.5)))
  expect(chiSquare(drawn, chance)).toBeGreaterThan(120)
})

test('variances beyond exact small numbers are drawn in long ones', () => {
  const random = new SeededRandom(5)
  const variance = exactVariance(4e8)
  const drawn = Array.from({ length: 4000 }, () => discreteGaussian(random, variance))
  const spread = Math.sqrt(drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length)
  // One standard error is 1.1 %.
  expect(Math.abs(spread / 2e4 - 1)).toBeLessThan(0.05)
  const within = drawn.filter((value) => Math.abs(value) < 2e4).length / drawn.length
  expect(Math.abs(within - 0.6827)).toBeLessThan(0.03)
})

test('discrete Laplace noise has exactly its chances', () => {
  const random = new SeededRandom(12)
  const drawn = many(() => discreteLaplace(random, { top: 7, bottom: 3 }))
  const chance = normalised((value) => Math.exp((-Math.abs(value) * 3) / 7))
  expect(chiSquare(drawn, chance)).toBeLessThan(80)
})

test('e to the minus a fraction, above one as well', () => {
  const random = new SeededRandom(13)
  for (const [top, bottom] of [
    [0, 5],
    [1, 3],
    [1, 1],
    [9, 4],
  ] as const) {
    const share = many(() => (happensByExp(random, { top, bottom }) ? 1 : 0)).filter(Boolean).length
    const chance = Math.exp(-top / bottom)
    const error = Math.sqrt((chance * (1 - chance)) / draws)
    expect(Math.abs(share / draws - chance)).toBeLessThanOrEqual(5 * error)
  }
})

test('whole numbers below a limit are equally likely, above 32 bits too', () => {
  const random = new SeededRandom(14)
  const thirds = many(() => Math.floor(uniformBelow(random, 3 * 2 ** 40) / 2 ** 40))
  expect(chiSquare(thirds, (value) => (value >= 0 && value < 3 ? 1 / 3 : 0))).toBeLessThan(25)
  expect(uniformBelow(random, 1)).toBe(0)
})

test('options are chosen by e to half their score times ε', () => {
  const random = new SeededRandom(15)
  const scores = [-3, 0, -1]
  const drawn = many(() => chooseByScore(random, scores, { top: 3, bottom: 4 }))
  const weights = scores.map((score) => Math.exp((0.75 * score) / 2))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  expect(chiSquare(drawn, (value) => (weights[value] ?? 0) / sum)).toBeLessThan(25)
})
