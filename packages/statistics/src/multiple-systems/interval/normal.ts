/** The standard normal distribution function, to about 15 decimals (Marsaglia 2004, J. Stat. Softw. 11:4). */
export function normalBelow(z: number): number {
  if (z > 8) return 1
  if (z < -8) return 0
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 + sum * density(z)
}

/** The z below which a share of the standard normal distribution lies, for shares above 0 and below 1. */
export function normalQuantile(share: number): number {
  // A rough start (Abramowitz and Stegun 26.2.23), then Newton's method.
  const tail = Math.min(share, 1 - share)
  const t = Math.sqrt(-2 * Math.log(tail))
  const rough =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  let z = share < 0.5 ? -rough : rough
  for (let step = 0; step < 4; step++) z -= (normalBelow(z) - share) / density(z)
  return z
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}
