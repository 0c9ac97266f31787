import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logGamma } from '../bayes/log-gamma.ts'
import { logFactorial } from '../model/candidate.ts'
import { smallerTail } from '../selection/poisson-tails.ts'
import { acceleration, bcaInterval, quantile } from './bca-interval.ts'
import { normalBelow, normalQuantile } from './normal.ts'
import { SeededRandom } from '../../seeded-random.ts'

test('the normal distribution: printed values, and its own inverse', () => {
  expect(normalBelow(0)).toBe(0.5)
  expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalBelow(-3)).toBeCloseTo(0.001349898031630095, 14)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (share) => {
      expect(normalBelow(normalQuantile(share))).toBeCloseTo(share, 12)
    }),
  )
})

test('factorials and the gamma function agree with each other and with exact values', () => {
  expect(logFactorial(20)).toBeCloseTo(Math.log(2_432_902_008_176_640_000), 12)
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13)
  for (const n of [0, 1, 14, 15, 255, 256, 257, 5000]) {
    expect(logGamma(n + 1) / Math.max(1, logFactorial(n))).toBeCloseTo(n < 2 ? 0 : 1, 12)
  }
})

test('Poisson tails: the sums of their terms', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.double({ min: 0.01, max: 50, noNaN: true }), (count, mean) => {
      const terms = Array.from({ length: 400 }, (_, z) =>
        Math.exp(z * Math.log(mean) - mean - logFactorial(z)),
      )
      const sum = (from: number, to: number): number =>
        terms.slice(from, to).reduce((total, term) => total + term, 0)
      const expected = Math.min(sum(0, count + 1), sum(count, 400))
      expect(smallerTail(count, mean) / expected).toBeCloseTo(1, 9)
    }),
  )
})

test('Poisson tails: near the mean the smaller of both, and 0 where it is too small for a number', () => {
  // P(Z ≥ 1) for mean 1.1 is below P(Z ≤ 1).
  expect(smallerTail(1, 1.1)).toBeCloseTo(1 - Math.exp(-1.1), 12)
  expect(smallerTail(5000, 1)).toBe(0)
  expect(smallerTail(0, 5000)).toBe(0)
})

test('quantiles of type 8, as published: of 1, 2, 3, 4, 5 the tenth part is 1 + 1/30 · … ', () => {
  const five = Float64Array.of(1, 2, 3, 4, 5)
  expect(quantile(five, 0.5)).toBeCloseTo(3, 12)
  // (5 + 1/3)·0.2 + 1/3 = 1.4
  expect(quantile(five, 0.2)).toBeCloseTo(1.4, 12)
  expect(quantile(five, 0)).toBe(1)
  expect(quantile(five, 1)).toBe(5)
})

test('without bias and acceleration the interval is that of the quantiles; what has no estimate is told', () => {
  const replicates = Float64Array.from({ length: 1001 }, (_, at) =>
    at === 1000 ? Number.NaN : at + 0.5,
  )
  const interval = bcaInterval({ estimate: 500, replicates, acceleration: 0 })
  expect(interval).toMatchObject({ replicates: 1001, unfitted: 1 })
  expect(interval?.bias).toBeCloseTo(0, 12)
  expect(interval?.lower).toBeCloseTo(quantile(replicates.slice(0, 1000), 0.025), 6)
  expect(
    bcaInterval({ estimate: 1, replicates: Float64Array.of(1), acceleration: 0 }),
  ).toBeUndefined()
})

test('replicates all on one side give an interval on that side, not a fault', () => {
  const replicates = Float64Array.from({ length: 100 }, (_, at) => 10 + at)
  const interval = bcaInterval({ estimate: 5, replicates, acceleration: 0.1 })
  expect(interval?.lower).toBeGreaterThanOrEqual(10)
  expect(interval?.upper).toBeGreaterThanOrEqual(interval?.lower ?? 0)
})

test('the acceleration is the sixth of the skewness of what each person adds', () => {
  expect(acceleration([{ people: 3, estimate: 7 }])).toBe(0)
  const two = [
    { people: 1, estimate: 0 },
    { people: 3, estimate: 4 },
  ]
  // Mean 3; deviations 3 (once) and −1 (three times): 24 / (6 · 12^1.5).
  expect(acceleration(two)).toBeCloseTo(24 / (6 * 12 ** 1.5), 14)
})

test('a seed gives the same numbers for ever, other streams others, all from 0 to below 1 and even', () => {
  const random = new SeededRandom(7, 3)
  const first = Array.from({ length: 4 }, () => random.next())
  const again = new SeededRandom(7, 3)
  expect(Array.from({ length: 4 }, () => again.next())).toEqual(first)
  expect(new SeededRandom(7, 4).next()).not.toBe(first[0])
  expect(new SeededRandom(8, 3).next()).not.toBe(first[0])
  // The first number of each of many streams is what a resample begins with.
  const tenths = new Array<number>(10).fill(0)
  for (let stream = 0; stream < 20_000; stream++) {
    tenths[Math.floor(10 * new SeededRandom(1, stream).next())]! += 1
  }
  for (const many of tenths) expect(Math.abs(many - 2000)).toBeLessThan(250)
})
