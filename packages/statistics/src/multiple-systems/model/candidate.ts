import { type CaptureLists, overlaps } from '../capture-lists.ts'
import { existenceOf } from './existence.ts'
import { type ModelFit, ModelFitter, type NoFit } from './fit-model.ts'
import type { LogLinearModel } from './log-linear-model.ts'
import { type Remainder, remainderOf } from './remainder.ts'

/** One model on given data: fitted, or with the code that says why it cannot be. */
export type Candidate =
  | {
      readonly kind: 'admissible'
      readonly model: LogLinearModel
      readonly fit: ModelFit
      /** −2 log L + p·log people; p counts parameters at −∞ too, L is the full Poisson likelihood. */
      readonly bic: number
    }
  /** `existenceOf` tells why; `not-converged`: the estimate exists but could not be computed. */
  | {
      readonly kind: 'inadmissible'
      readonly model: LogLinearModel
      readonly why: 'no-estimate' | 'not-converged'
    }

/** Expectations above this at a maximum that was reached prove that it exists: no programme is needed. */
const provenAbove = 1e-7

/** Judges models on one set of counts. Not to be used after the counts changed. */
export class Judge {
  readonly data: CaptureLists
  readonly together: Float64Array
  readonly #fitter: ModelFitter
  readonly #logOfFactorials: number
  readonly #logOfPeople: number

  constructor(data: CaptureLists, fitter = new ModelFitter(data.lists.length)) {
    this.data = data
    this.together = overlaps(data.counts)
    this.#fitter = fitter
    this.#logOfFactorials = data.counts.reduce((sum, count) => sum + logFactorial(count), 0)
    this.#logOfPeople = Math.log(data.people)
  }

  judge(model: LogLinearModel, start?: Float64Array): Candidate {
    const { counts } = this.data
    const remainder = remainderOf(model, this.together)
    const from = start?.length === remainder.parameters.length ? start : undefined
    const fit = this.#fit(remainder, from)
    if (fit === 'rising' || fit === 'singular') return noEstimate(model)
    if (fit === 'not-converged' || fit.leastExpected < provenAbove) {
      if (existenceOf(model, counts).code !== 0) return noEstimate(model)
      if (fit === 'not-converged') return { kind: 'inadmissible', model, why: 'not-converged' }
    }
    return { kind: 'admissible', model, fit, bic: this.bic(model, fit.kernel) }
  }

  #fit(remainder: Remainder, start: Float64Array | undefined): ModelFit | NoFit {
    const { counts } = this.data
    const fit = this.#fitter.fit(remainder, counts, this.together, start)
    // A start from other counts may lead astray, the usual one hardly ever does.
    if (start === undefined || fit !== 'not-converged') return fit
    return this.#fitter.fit(remainder, counts, this.together)
  }

  bic(model: LogLinearModel, kernel: number): number {
    return (model.terms.length + 1) * this.#logOfPeople - 2 * (kernel - this.#logOfFactorials)
  }

  /** The kernel of the likelihood that no model exceeds: every expectation equal to its count. */
  get bestKernel(): number {
    return this.data.counts.reduce(
      (sum, count) => (count === 0 ? sum : sum + count * Math.log(count) - count),
      0,
    )
  }
}

function noEstimate(model: LogLinearModel): Candidate {
  return { kind: 'inadmissible', model, why: 'no-estimate' }
}

/** The estimate of all people, seen or not. */
export function estimateOf(data: CaptureLists, fit: ModelFit): number {
  return data.people + (fit.expected[0] as number)
}

const factorials = [0]

/** log(n!) for whole n from 0: summed up to 255, then Stirling's series, right to 15 digits. */
export function logFactorial(n: number): number {
  if (n >= 256) {
    const x = n + 1
    const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series
  }
  for (let next = factorials.length; next <= n; next++) {
    factorials.push((factorials[next - 1] as number) + Math.log(next))
  }
  return factorials[n] as number
}
