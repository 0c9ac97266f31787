import type { CaptureLists } from '../capture-lists.ts'
import { finishEstimate, prepareEstimate } from '../estimate-population.ts'
import type {
  Bounds,
  EstimateRefusal,
  EstimateRequest,
  PopulationEstimate,
} from '../estimate-request.ts'
import { quantile } from '../interval/bca-interval.ts'
import { resampledEstimates } from '../interval/resample.ts'
import { estimateOf } from '../model/candidate.ts'

export interface EstimateOverLinkages {
  readonly kind: 'estimate-over-linkages'
  /** From the likeliest linkage, as if it were without error. */
  readonly withoutLinkageError: PopulationEstimate
  /** The middle of the draws, and the interval of all their replicates together. */
  readonly estimate: number
  readonly interval: Bounds
  /** How much of the spread, of logarithms, comes from not knowing who is the same person: 0 to 1. */
  readonly shareOfLinkage: number
  readonly draws: number
  /** Draws in which nothing had an estimate: they are in no number above. */
  readonly refusedDraws: number
}

/**
 * Carries the error of linking into the estimate (statistics of two lists: a tenth of links missed
 * raises N = n₁n₂/m by 11 %): for each linkage drawn from the posterior the histories are made, the
 * model is chosen and resampled anew, and all replicates are pooled. Refuses as `prepareEstimate` does
 * for the likeliest linkage.
 */
export function estimateOverLinkages(
  likeliest: CaptureLists,
  draws: readonly CaptureLists[],
  request: EstimateRequest,
  settings: {
    /** For each draw; 1,000 in all are a fair number. */
    readonly replicates: number
    readonly seed: number
    readonly onDraw?: (done: number) => void
  },
): EstimateOverLinkages | EstimateRefusal {
  const { replicates, seed } = settings
  const certain = prepareEstimate(likeliest, request)
  if (certain.kind === 'refused') return certain
  const estimates: number[] = []
  const pooled: number[] = []
  const variances: number[] = []
  draws.forEach((drawn, at) => {
    const prepared = prepareEstimate(drawn, request)
    settings.onDraw?.(at + 1)
    if (prepared.kind === 'refused') return
    // Each draw has streams of its own.
    const from = at * replicates
    const range = { seed, from, to: from + replicates }
    const made = [...resampledEstimates(drawn, prepared.select, range)].filter(Number.isFinite)
    estimates.push(estimateOf(drawn, prepared.chosen.fit))
    pooled.push(...made)
    variances.push(variance(made.map(Math.log)))
  })
  const within = variances.reduce((sum, each) => sum + each, 0) / Math.max(1, variances.length)
  const between = variance(estimates.map(Math.log))
  const sorted = Float64Array.from(pooled).sort()
  const withoutLinkageError = finishEstimate(
    certain,
    resampledEstimates(likeliest, certain.select, {
      seed,
      from: draws.length * replicates,
      to: draws.length * replicates + Math.max(replicates, 1000),
    }),
  )
  return {
    kind: 'estimate-over-linkages',
    withoutLinkageError,
    estimate: quantile(Float64Array.from(estimates).sort(), 0.5),
    interval: { lower: quantile(sorted, 0.025), upper: quantile(sorted, 0.975) },
    shareOfLinkage: between === 0 ? 0 : between / (between + within),
    draws: draws.length,
    refusedDraws: draws.length - estimates.length,
  }
}

function variance(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
