import { expect, test } from 'vitest'
import { normalBelow } from '../../multiple-systems/interval/normal.ts'
import { deltaOf, largestRho, safeTail } from './concentrated-privacy.ts'
import { peopleEpsilon, planPrivacy, spendings, thresholdFor } from './privacy-plan.ts'

/** The exact δ of the normal mechanism with this ρ (Balle and Wang 2018): what no accounting may go below. */
function exactDelta(rho: number, epsilon: number): number {
  const mu = Math.sqrt(2 * rho)
  return (
    normalBelow(mu / 2 - epsilon / mu) - Math.exp(epsilon) * normalBelow(-mu / 2 - epsilon / mu)
  )
}

test('δ from ρ is the least over all orders, and never below the exact one', () => {
  for (const [rho, epsilon] of [
    [0.01, 0.5],
    [0.1, 1],
    [0.33, 4],
    [1.2, 6],
  ] as const) {
    const found = deltaOf(rho, epsilon)
    let least = 1
    for (let order = 1.0005; order < 400; order *= 1.0005) {
      const bound =
        (Math.exp((order - 1) * (order * rho - epsilon)) / (order - 1)) * (1 - 1 / order) ** order
      least = Math.min(least, bound)
    }
    expect(found / least).toBeGreaterThan(0.9999)
    expect(found / least).toBeLessThan(1.001)
    expect(found).toBeGreaterThan(exactDelta(rho, epsilon))
    expect(found).toBeLessThan(30 * exactDelta(rho, epsilon))
  }
})

test('the greatest ρ just keeps δ, and is better than the published formula', () => {
  for (const [epsilon, delta] of [
    [0.5, 1e-6],
    [4, 4.7e-6],
    [12, 5.8e-6],
  ] as const) {
    const rho = largestRho(epsilon, delta)
    expect(deltaOf(rho, epsilon)).toBeLessThanOrEqual(delta)
    expect(deltaOf(rho * 1.001, epsilon)).toBeGreaterThan(delta)
    const log = Math.log(1 / delta)
    const published = (Math.sqrt(epsilon + log) - Math.sqrt(log)) ** 2
    expect(rho).toBeGreaterThan(published)
    expect(rho).toBeLessThan(1.6 * published)
  }
})

test('a tail bound is above the true tail, and not far', () => {
  for (const chance of [1e-2, 1e-5, 1e-9]) {
    const z = safeTail(chance)
    // The integral of the density beyond z, by Simpson's rule.
    const steps = 2000
    let sum = 0
    for (let at = 0; at <= steps; at++) {
      const x = z + (at * 8) / steps
      const weight = at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2
      sum += weight * Math.exp((-x * x) / 2)
    }
    const tail = (sum * (8 / steps)) / 3 / Math.sqrt(2 * Math.PI)
    expect(tail).toBeLessThanOrEqual(chance)
    expect(tail).toBeGreaterThan(0.75 * chance)
  }
})

test('a person who alone has as many combinations as can be stays hidden with chance 1 − δ', () => {
  const variance = { top: 50, bottom: 1 }
  const weight = (value: number): number => Math.exp(-(value * value) / 100)
  let all = 0
  for (let value = -400; value <= 400; value++) all += weight(value)
  for (const [touched, delta] of [
    [14, 1e-6],
    [91, 1e-7],
  ] as const) {
    const threshold = thresholdFor(variance, touched, delta)
    let tail = 0
    for (let value = threshold - 1; value <= 400; value++) tail += weight(value)
    expect(touched * (tail / all)).toBeLessThanOrEqual(delta)
  }
})

test('what is spent adds up to what was allowed', () => {
  for (const longest of [1, 2, 3] as const) {
    const plan = planPrivacy(4, 1e-6, longest)
    const spent = spendings(plan, longest)
    const rho = spent.reduce((sum, each) => sum + (each.rho ?? 0), 0)
    const delta = spent.reduce((sum, each) => sum + (each.delta ?? 0), 0)
    const people = peopleEpsilon(4)
    expect(rho).toBeLessThanOrEqual(plan.rho * (1 + 1e-12))
    expect(rho).toBeGreaterThan(0.999 * plan.rho)
    expect(delta + deltaOf(plan.rho, 4 - people.top / people.bottom)).toBeLessThanOrEqual(1e-6)
  }
})
