import { normalBelow, normalQuantile } from './normal.ts'

/** How the estimate changes with one person less of each history (`jackknife`). */
export type JackknifeEstimates = readonly { readonly people: number; readonly estimate: number }[]

/**
 * The acceleration of a BCa interval, from the estimates with one person less of each history; those
 * without an estimate are left out. Deterministic.
 */
export function acceleration(estimates: JackknifeEstimates): number {
  const usable = estimates.filter(({ estimate }) => Number.isFinite(estimate))
  const people = usable.reduce((sum, each) => sum + each.people, 0)
  const mean = usable.reduce((sum, each) => sum + each.people * each.estimate, 0) / people
  const moment = (power: number): number =>
    usable.reduce((sum, each) => sum + each.people * (mean - each.estimate) ** power, 0)
  const squares = moment(2)
  return squares === 0 ? 0 : moment(3) / (6 * squares ** 1.5)
}

export interface BcaInterval {
  readonly lower: number
  readonly upper: number
  readonly level: number
  /** z0: how far the middle of the replicates lies from the estimate. */
  readonly bias: number
  readonly acceleration: number
  readonly replicates: number
  /** Replicates in which no model had an estimate: they are not in the interval. */
  readonly unfitted: number
}

/**
 * The bias-corrected and accelerated interval (Efron 1987, J. Amer. Statist. Assoc. 82:171), with
 * quantiles of type 8 (Hyndman and Fan 1996). Undefined where fewer than two replicates have an estimate.
 */
export function bcaInterval(given: {
  readonly estimate: number
  readonly replicates: Float64Array
  readonly acceleration: number
  readonly level?: number
}): BcaInterval | undefined {
  const { estimate, level = 0.95, acceleration: a } = given
  const sorted = given.replicates.filter((value) => Number.isFinite(value)).sort()
  if (sorted.length < 2) return undefined
  const below = sorted.filter((value) => value < estimate).length / sorted.length
  // All on one side of the estimate: as near to it as this many replicates can tell.
  const half = 0.5 / sorted.length
  const bias = normalQuantile(Math.min(1 - half, Math.max(half, below)))
  const at = (share: number): number => {
    const z = bias + normalQuantile(share)
    return quantile(sorted, normalBelow(bias + z / (1 - a * z)))
  }
  return {
    lower: at((1 - level) / 2),
    upper: at((1 + level) / 2),
    level,
    bias,
    acceleration: a,
    replicates: given.replicates.length,
    unfitted: given.replicates.length - sorted.length,
  }
}

/** Quantile of type 8: nearly median-unbiased whatever the distribution. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length + 1 / 3) * share + 1 / 3
  const low = Math.min(sorted.length, Math.max(1, Math.floor(place)))
  const high = Math.min(sorted.length, low + 1)
  const weight = Math.min(1, Math.max(0, place - low))
  const [one, other] = [sorted[low - 1] as number, sorted[high - 1] as number]
  return one + weight * (other - one)
}
