// Zero-concentrated differential privacy (Bun and Steinke 2016): noise of the normal kind composes by
// adding ρ, and is turned into (ε, δ) once, at the end.

/**
 * The δ for which a mechanism of this ρ is (ε, δ)-private, never too small: the conversion of Canonne,
 * Kamath and Steinke 2020, corollary 13, at the best order α. Every order gives a valid δ, so that a
 * search that stops early only costs accuracy.
 */
export function deltaOf(rho: number, epsilon: number): number {
  let low = 1 + 1e-6
  let high = (epsilon + 1) / (2 * rho) + 2
  for (let step = 0; step < 200; step++) {
    const order = (low + high) / 2
    // The derivative of the logarithm of the bound.
    const slope = (2 * order - 1) * rho - epsilon + Math.log1p(-1 / order)
    if (slope < 0) low = order
    else high = order
  }
  const order = (low + high) / 2
  const exponent = (order - 1) * (order * rho - epsilon) + order * Math.log1p(-1 / order)
  return Math.min(1, Math.exp(exponent) / (order - 1))
}

/** The greatest ρ that is still (ε, δ)-private. */
export function largestRho(epsilon: number, delta: number): number {
  let low = 0
  let high = epsilon + 1
  for (let step = 0; step < 200; step++) {
    const rho = (low + high) / 2
    if (rho > 0 && deltaOf(rho, epsilon) <= delta) low = rho
    else high = rho
  }
  return low
}

/**
 * The z that a standard normal number exceeds with at most this chance. By Mills' bound
 * φ(z)/z, which is above the true chance: never too small.
 */
export function safeTail(chance: number): number {
  let low = 0.1
  let high = 40
  for (let step = 0; step < 100; step++) {
    const z = (low + high) / 2
    const bound = Math.exp((-z * z) / 2) / (z * Math.sqrt(2 * Math.PI))
    if (bound <= chance) high = z
    else low = z
  }
  return high
}
