import { logFactorial } from '../model/candidate.ts'

/** min{P(Z ≤ count), P(Z ≥ count)} for Z ~ Poisson(mean): how far a count is from what was expected. */
export function smallerTail(count: number, mean: number): number {
  return count < mean ? tailFrom(count, mean, -1) : tailFrom(count, mean, 1)
}

/**
 * Sums away from the mean, where each term is smaller than the one before. Both tails hold the count
 * itself; near the mean the other one may be the smaller.
 */
function tailFrom(count: number, mean: number, direction: 1 | -1): number {
  const own = Math.exp(count * Math.log(mean) - mean - logFactorial(count))
  let term = own
  let sum = own
  for (let z = count; direction > 0 || z > 0; ) {
    if (direction > 0) {
      z++
      term *= mean / z
    } else {
      term *= z / mean
      z--
    }
    sum += term
    if (term <= sum * 1e-17) break
  }
  return Math.min(sum, 1 - sum + own)
}
