import type { CaptureLists } from '../capture-lists.ts'
import { finishEstimate, prepareEstimate } from '../estimate-population.ts'
import type { EstimateRefusal, EstimateRequest, PopulationEstimate } from '../estimate-request.ts'
import { acceleration, type BcaInterval, bcaInterval } from '../interval/bca-interval.ts'
import { jackknife, resampledEstimates } from '../interval/resample.ts'

export interface Stratum {
  /** A value of the covariate: a year, a sex, a form of exploitation. */
  readonly name: string
  readonly data: CaptureLists
}

export interface StrataEstimate {
  readonly kind: 'strata-estimate'
  readonly strata: readonly {
    readonly name: string
    readonly found: PopulationEstimate | EstimateRefusal
  }[]
  /**
   * The sum, where every stratum has an estimate. People differ in how often they are seen: the sum
   * over strata may lie far from the estimate without them, and is the better one where it exists.
   */
  readonly total:
    | { readonly estimate: number; readonly interval: BcaInterval | undefined }
    | undefined
}

/**
 * Estimates each stratum by itself, models chosen anew in each, and adds up. A stratum that allows no
 * estimate is shown with its reason, and there is no total then: a part is not passed off as the whole.
 */
export function estimateStrata(
  strata: readonly Stratum[],
  request: EstimateRequest,
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): StrataEstimate {
  const sums = new Float64Array(replicates)
  const leftOut: { people: number; change: number }[] = []
  let estimate = 0
  let isWhole = strata.length > 0
  const found = strata.map(({ name, data }, at) => {
    const prepared = prepareEstimate(data, request)
    if (prepared.kind === 'refused') {
      isWhole = false
      return { name, found: prepared }
    }
    const made = resampledEstimates(data, prepared.select, {
      seed,
      from: at * replicates,
      to: (at + 1) * replicates,
    })
    const report = finishEstimate(prepared, made)
    made.forEach((value, replicate) => (sums[replicate]! += value))
    estimate += report.estimate
    for (const each of jackknife(data, prepared.select)) {
      leftOut.push({ people: each.people, change: each.estimate - report.estimate })
    }
    return { name, found: report }
  })
  if (!isWhole) return { kind: 'strata-estimate', strata: found, total: undefined }
  const a = acceleration(
    leftOut.map(({ people, change }) => ({ people, estimate: estimate + change })),
  )
  const interval = bcaInterval({ estimate, replicates: sums, acceleration: a })
  return { kind: 'strata-estimate', strata: found, total: { estimate, interval } }
}
