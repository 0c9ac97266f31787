import { isRefusal, refused } from '../refusal.ts'
import type { CaptureLists } from './capture-lists.ts'
import {
  assumptions,
  type Bounds,
  disputedBy,
  type EstimateRefusal,
  type EstimateRequest,
  type ModelEstimate,
  type PopulationEstimate,
} from './estimate-request.ts'
import { warningsOf } from './estimate-warnings.ts'
import { averageGraphs } from './bayes/average-graphs.ts'
import { acceleration, bcaInterval } from './interval/bca-interval.ts'
import { normalQuantile } from './interval/normal.ts'
import { jackknife, type Selector } from './interval/resample.ts'
import { type Candidate, estimateOf, Judge } from './model/candidate.ts'
import { existenceOf } from './model/existence.ts'
import { modelOf, nameOf, sizeOf } from './model/log-linear-model.ts'
import { type Choice, chooseModel } from './selection/choose-model.ts'

/** Models at most this much worse in BIC than the best are shown; and always some. */
const nearBy = 6
const shownAtLeast = 5
const shownAtMost = 50
const mostListsForGraphs = 6

type Admissible = Extract<Candidate, { kind: 'admissible' }>

/** A chosen model, before its interval: hand `select` to `resampledEstimates`, in one part or many. */
export interface PreparedEstimate {
  readonly kind: 'prepared'
  readonly data: CaptureLists
  readonly request: EstimateRequest
  readonly chosen: Admissible
  readonly choice: Choice
  readonly select: Selector
}

/**
 * Checks what the data allow, and chooses a model. Refuses instead of guessing: `lists-too-few` (two
 * lists leave their independence untestable: only the overlap is given), `lists-do-not-overlap`,
 * `estimate-does-not-exist`, `estimate-not-identifiable` (each with the certificate),
 * `threshold-not-possible` (not from 0 to 1), `largest-term-not-possible` and `list-unknown` (a
 * referring one). For `bayes` use `averagedEstimate`.
 */
export function prepareEstimate(
  data: CaptureLists,
  request: EstimateRequest,
): PreparedEstimate | EstimateRefusal {
  const refusal = refusalOf(data, request)
  if (refusal !== undefined) return refusal
  const judge = new Judge(data)
  const choice = chooseModel(judge, request)
  if (isRefusal(choice)) return choice
  const { chosen } = choice
  if (chosen?.kind !== 'admissible') {
    const model = chosen?.model ?? modelOf(data.lists.length, [])
    const certificate = existenceOf(model, data.counts)
    const code = certificate.code === 2 ? 'estimate-not-identifiable' : 'estimate-does-not-exist'
    return { ...refused(code), people: data.people, certificate }
  }
  return { kind: 'prepared', data, request, chosen, choice, select: choice.select }
}

/** The report, with the interval where replicates (`resampledEstimates`) are given. */
export function finishEstimate(
  { data, request, chosen, choice, select }: PreparedEstimate,
  replicates?: Float64Array,
): PopulationEstimate {
  const estimate = estimateOf(data, chosen.fit)
  const leftOut = replicates === undefined ? [] : jackknife(data, select)
  const interval =
    replicates && bcaInterval({ estimate, replicates, acceleration: acceleration(leftOut) })
  const best = choice.ranked[0]?.bic ?? chosen.bic
  const near = choice.ranked
    .filter(({ bic }, at) => at < shownAtLeast || (bic <= best + nearBy && at < shownAtMost))
    .map((candidate) => shown(data, candidate))
  const model = nameOf(chosen.model)
  const models = near.some((each) => each.model === model) ? near : [...near, shown(data, chosen)]
  const { referring = [] } = request
  return {
    kind: 'estimate',
    method: request.method,
    people: data.people,
    estimate,
    conditional: conditionalBounds(data, chosen),
    interval,
    model,
    bic: chosen.bic,
    models,
    isExhaustive: choice.isExhaustive,
    considered: choice.considered,
    admissible: choice.ranked.length,
    certificate: existenceOf(chosen.model, data.counts),
    bayes: undefined,
    warnings: warningsOf({
      data,
      estimate,
      interval,
      models,
      leftOut,
      referring,
      terms: chosen.model.terms,
    }),
    assumptions,
    disputedBy,
  }
}

/**
 * The Bayesian average: estimate is the median, interval the middle 95 % of the posterior. Refuses as
 * `prepareEstimate` does and `lists-too-many` (more than six).
 */
export function averagedEstimate(
  data: CaptureLists,
  request: EstimateRequest,
  onGraph?: (done: number, all: number) => void,
): PopulationEstimate | EstimateRefusal {
  const refusal = refusalOf(data, request)
  if (refusal !== undefined) return refusal
  if (data.lists.length > mostListsForGraphs) return refused('lists-too-many')
  const bayes = averageGraphs(data, onGraph === undefined ? {} : { onGraph })
  const interval = { lower: bayes.lower, upper: bayes.upper }
  const models = bayes.best
  const { referring = [] } = request
  return {
    kind: 'estimate',
    method: 'bayes',
    people: data.people,
    estimate: bayes.median,
    conditional: undefined,
    interval,
    model: bayes.best[0]?.model ?? '',
    bic: undefined,
    models,
    isExhaustive: true,
    considered: bayes.graphs,
    admissible: bayes.graphs,
    certificate: undefined,
    bayes,
    warnings: warningsOf({
      data,
      estimate: bayes.median,
      interval,
      models,
      leftOut: [],
      referring,
      bayes,
    }),
    assumptions,
    disputedBy,
  }
}

function refusalOf(
  { lists, counts, people }: CaptureLists,
  { referring = [] }: EstimateRequest,
): EstimateRefusal | undefined {
  const unknown = referring.flat().find((name) => !lists.includes(name))
  if (unknown !== undefined) return refused('list-unknown', unknown)
  const overlap = counts.reduce(
    (sum, count, history) => (sizeOf(history) > 1 ? sum + count : sum),
    0,
  )
  if (lists.length < 3) return { ...refused('lists-too-few'), people, overlap }
  if (overlap === 0) return { ...refused('lists-do-not-overlap'), people, overlap }
  return undefined
}

function shown(data: CaptureLists, candidate: Admissible): ModelEstimate {
  return {
    model: nameOf(candidate.model),
    bic: candidate.bic,
    estimate: estimateOf(data, candidate.fit),
    conditional: conditionalBounds(data, candidate),
  }
}

/** observed + exp(intercept ± 1.96 standard errors). */
function conditionalBounds({ people }: CaptureLists, { fit }: Admissible): Bounds {
  const spread = normalQuantile(0.975) * Math.sqrt(fit.interceptVariance)
  const intercept = fit.parameters[0] as number
  return {
    lower: people + Math.exp(intercept - spread),
    upper: people + Math.exp(intercept + spread),
  }
}
