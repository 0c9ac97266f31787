import { type Refusal, refused } from '../../refusal.ts'

export interface NoiseSettings {
  /** No count changes by more than this. */
  readonly largest: number
  /** Variance of the noise of every count but 0. */
  readonly variance: number
  /** No count from 1 to one below this is ever shown. */
  readonly leastShown: number
}

/** For each count what is added to it, and how often. */
export interface NoiseTable {
  readonly kind: 'noise-table'
  readonly settings: NoiseSettings
  /** By count; the last row is that of every greater count as well. */
  readonly rows: readonly NoiseRow[]
}

export interface NoiseRow {
  readonly changes: readonly number[]
  readonly probabilities: readonly number[]
}

const mostSteps = 200

/**
 * The noise of the cell-key method (Marley and Leaver 2011, ABS; Giessing 2016, PSD, LNCS 9867): for
 * each count the distribution of greatest entropy among those with mean 0, the variance asked for,
 * nothing negative and nothing from 1 to below `leastShown`. A count of 0 stays 0. Refuses
 * `noise-setting-not-possible` (not whole, or not above 0) and `noise-not-possible` (no such
 * distribution for some count: a greater `largest` or another `variance` may do).
 */
export function noiseTable(settings: NoiseSettings): NoiseTable | Refusal {
  const { largest, variance, leastShown } = settings
  const isWhole = Number.isInteger(largest) && Number.isInteger(leastShown)
  if (!isWhole || largest < 1 || leastShown < 1 || !(variance > 0)) {
    return refused('noise-setting-not-possible')
  }
  const rows: NoiseRow[] = [{ changes: [0], probabilities: [1] }]
  // From here on no bound from below is in reach.
  for (let count = 1; count <= largest + leastShown; count++) {
    const changes: number[] = []
    for (let change = -largest; change <= largest; change++) {
      const shown = count + change
      if (shown === 0 || shown >= leastShown) changes.push(change)
    }
    const probabilities = mostEntropy(changes, variance)
    if (probabilities === undefined) return refused('noise-not-possible', 'variance')
    rows.push({ changes, probabilities })
  }
  return { kind: 'noise-table', settings, rows }
}

/**
 * Probabilities e^(a + b·x + c·x²) with mean 0 and the variance: b and c minimise a convex function,
 * found by Newton's method with steps halved until it falls. Undefined where there are none.
 */
function mostEntropy(changes: readonly number[], variance: number): readonly number[] | undefined {
  let b = 0
  let c = 0
  let here = weigh(changes, variance, b, c)
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, curvature } = here
    const [mb, mc] = gradient
    if (Math.abs(mb) < 1e-13 && Math.abs(mc) < 1e-13) return here.probabilities
    const [bb, bc, cc] = curvature
    const determinant = bb * cc - bc * bc
    if (!(determinant > 1e-14)) return undefined
    const db = (cc * mb - bc * mc) / determinant
    const dc = (bb * mc - bc * mb) / determinant
    let share = 1
    let next = weigh(changes, variance, b - db, c - dc)
    while (!(next.value <= here.value) && share > 1e-12) {
      share /= 2
      next = weigh(changes, variance, b - share * db, c - share * dc)
    }
    // At the bottom rounding lets nothing fall any more.
    if (share <= 1e-12) break
    b -= share * db
    c -= share * dc
    here = next
  }
  const isThere = here.gradient.every((each) => Math.abs(each) < 1e-9)
  return isThere ? here.probabilities : undefined
}

function weigh(changes: readonly number[], variance: number, b: number, c: number) {
  const exponents = changes.map((x) => b * x + c * (x * x - variance))
  const most = Math.max(...exponents)
  const weights = exponents.map((exponent) => Math.exp(exponent - most))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const probabilities = weights.map((weight) => weight / sum)
  const mean = (of: (x: number) => number): number =>
    changes.reduce((total, x, at) => total + of(x) * (probabilities[at] as number), 0)
  const first = mean((x) => x)
  const second = mean((x) => x * x - variance)
  return {
    value: most + Math.log(sum),
    probabilities,
    gradient: [first, second] as const,
    curvature: [
      mean((x) => x * x) - first * first,
      mean((x) => x * (x * x - variance)) - first * second,
      mean((x) => (x * x - variance) ** 2) - second * second,
    ] as const,
  }
}

/** What is added to a count whose cell has this key, from 0 to below 1. */
export function noiseOf({ rows }: NoiseTable, count: number, key: number): number {
  const row = rows[Math.min(count, rows.length - 1)] as NoiseRow
  let left = key
  for (const [at, probability] of row.probabilities.entries()) {
    left -= probability
    if (left < 0) return row.changes[at] as number
  }
  // Rounding may leave the last sum a little below 1.
  return row.changes.at(-1) as number
}
