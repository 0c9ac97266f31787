import type { GraphAverage } from './bayes/average-graphs.ts'
import type { CaptureLists } from './capture-lists.ts'
import type { Bounds, EstimateWarning, ModelEstimate } from './estimate-request.ts'
import type { BcaInterval } from './interval/bca-interval.ts'
import { listsOf } from './model/log-linear-model.ts'

const fewPeople = 200
const wideInterval = 4
/** Raftery 1995: models closer than 2 in BIC are hardly to be told apart. */
const hardlyWorse = 2
const disagreement = 1.5
const tenth = 0.1
const unfittedShare = 0.01
const priorShare = 0.001

/** What a reader must be told beside an estimate. */
export function warningsOf(about: {
  readonly data: CaptureLists
  readonly estimate: number
  readonly interval: BcaInterval | Bounds | undefined
  readonly models: readonly ModelEstimate[]
  readonly leftOut: readonly { readonly history: number; readonly estimate: number }[]
  readonly referring: readonly (readonly [string, string])[]
  /** The chosen model's; absent where graphs were averaged. */
  readonly terms?: readonly number[]
  readonly bayes?: GraphAverage
}): readonly EstimateWarning[] {
  const { data, estimate, interval, models, bayes } = about
  const warnings: EstimateWarning[] = []
  if (data.people < fewPeople) warnings.push({ code: 'few-people' })
  if (interval !== undefined && interval.upper > wideInterval * interval.lower) {
    warnings.push({ code: 'interval-wider-than-fourfold' })
  }
  if (doModelsDisagree(models)) warnings.push({ code: 'near-models-disagree' })
  if (interval !== undefined && 'unfitted' in interval) {
    const share = interval.unfitted / interval.replicates
    if (share > unfittedShare) warnings.push({ code: 'replicates-without-estimate', share })
  }
  if (bayes !== undefined && bayes.atPriorsEnd > priorShare) {
    warnings.push({ code: 'prior-decides', share: bayes.atPriorsEnd })
  }
  const nameLists = (history: number): readonly string[] =>
    listsOf(history).map((list) => data.lists[list - 1] as string)
  for (const each of about.leftOut) {
    if (Math.abs(each.estimate - estimate) <= tenth * estimate) continue
    warnings.push({ code: 'depends-on-one-history', lists: nameLists(each.history) })
  }
  for (const lists of about.referring) {
    const pair = lists.reduce((set, name) => set | (1 << data.lists.indexOf(name)), 0)
    if (about.terms?.includes(pair) !== true) {
      warnings.push({ code: 'referring-lists-taken-as-independent', lists })
    }
  }
  return warnings
}

function doModelsDisagree(models: readonly ModelEstimate[]): boolean {
  const best = Math.min(...models.map(({ bic }) => bic ?? Infinity))
  const near = models
    .filter(({ bic }) => bic !== undefined && bic <= best + hardlyWorse)
    .map(({ estimate }) => estimate as number)
  return near.length > 1 && Math.max(...near) > disagreement * Math.min(...near)
}
