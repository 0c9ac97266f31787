import { addSubsets, addSupersets } from '../capture-lists.ts'
import { Cholesky } from './cholesky.ts'
import type { Remainder } from './remainder.ts'

/** A maximum likelihood fit on what remains of a model. */
export interface ModelFit {
  /** One for each parameter of the remainder. */
  readonly parameters: Float64Array
  /** Expected people for each kept history, 0 for the others; the unseen ones at 0. */
  readonly expected: Float64Array
  /** Variance of the intercept, which is the logarithm of the number of the unseen. */
  readonly interceptVariance: number
  /** Σ N·log μ − μ, without log N!, which no model changes. */
  readonly kernel: number
  readonly leastExpected: number
}

/** Why there is no fit. `rising` and `singular` are proofs: no maximum, parameters that cannot be told apart. */
export type NoFit = 'rising' | 'singular' | 'not-converged'

const mostSteps = 60
/** Newton doubles the digits in each step: after one of this size about fourteen are right. */
const lastStep = 1e-7
/** Before this many steps a long step is only the way to the maximum. */
const suspiciousFrom = 8

/**
 * Fits models on 2^lists counts by Newton's method, one after the other in the same arrays. All
 * sums over histories are sums over supersets, so that a step costs lists · 2^lists additions and
 * one decomposition, and no design matrix is ever made.
 */
export class ModelFitter {
  readonly #linear: Float64Array
  readonly #expected: Float64Array
  readonly #sums: Float64Array
  readonly #cholesky = new Cholesky()
  // One number a parameter: the observed sums, where the search stands, the step, where it would lead.
  readonly #target: Float64Array
  #at: Float64Array
  readonly #step: Float64Array
  #next: Float64Array

  constructor(listCount: number) {
    const histories = 2 ** listCount
    const ofSize = (): Float64Array => new Float64Array(histories)
    this.#linear = ofSize()
    this.#expected = ofSize()
    this.#sums = ofSize()
    this.#target = ofSize()
    this.#at = ofSize()
    this.#step = ofSize()
    this.#next = ofSize()
  }

  /** `together`: the `overlaps` of `counts`. `start` may be the parameters of a fit to similar counts. */
  fit(
    remainder: Remainder,
    counts: Float64Array,
    together: Float64Array,
    start?: Float64Array,
  ): ModelFit | NoFit {
    const { parameters, isKept } = remainder
    parameters.forEach((term, row) => {
      this.#target[row] = together[term] as number
    })
    if (start !== undefined) this.#at.set(start)
    else if (!this.#guess(parameters, isKept, counts)) return 'singular'
    let kernel = this.#expect(parameters, this.#at, isKept)
    for (let taken = 0; taken < mostSteps; taken++) {
      for (let row = 0; row < parameters.length; row++) {
        const sum = this.#sums[parameters[row] as number] as number
        this.#step[row] = (this.#target[row] as number) - sum
      }
      if (!this.#cholesky.decompose(parameters, this.#sums)) return 'not-converged'
      this.#cholesky.solve(this.#step)
      if (taken >= suspiciousFrom && this.#risesForEver(remainder, counts)) return 'rising'
      const moved = this.#move(parameters, kernel, isKept)
      if (moved === undefined) return 'not-converged'
      kernel = moved.kernel
      if (moved.size < lastStep) return this.#finish(parameters, kernel, isKept)
    }
    return 'not-converged'
  }

  /** Half the step, and half again, until the likelihood does not fall. */
  #move(
    parameters: readonly number[],
    before: number,
    isKept: Uint8Array,
  ): { readonly kernel: number; readonly size: number } | undefined {
    const tolerance = 1e-10 * (1 + Math.abs(before))
    let share = 1
    for (let halved = 0; halved < 30; halved++) {
      let size = 0
      for (let row = 0; row < parameters.length; row++) {
        const change = share * (this.#step[row] as number)
        this.#next[row] = (this.#at[row] as number) + change
        size = Math.max(size, Math.abs(change))
      }
      const kernel = this.#expect(parameters, this.#next, isKept)
      if (kernel >= before - tolerance) {
        const left = this.#at
        this.#at = this.#next
        this.#next = left
        return { kernel, size }
      }
      share /= 2
    }
    return undefined
  }

  /**
   * True where the step leads on for ever: it moves no expectation of a history that was observed,
   * raises none, and lowers some. Then the likelihood has no maximum. Steps become such a direction.
   */
  #risesForEver({ parameters, isKept }: Remainder, counts: Float64Array): boolean {
    this.#linear.fill(0)
    let size = 0
    for (let row = 0; row < parameters.length; row++) {
      const change = this.#step[row] as number
      this.#linear[parameters[row] as number] = change
      size = Math.max(size, Math.abs(change))
    }
    if (size < 0.1) return false
    addSubsets(this.#linear)
    let lowest = 0
    for (let history = 1; history < isKept.length; history++) {
      if (isKept[history] === 0) continue
      const change = (this.#linear[history] as number) / size
      if (change > 1e-7 || (change < -1e-7 && counts[history] !== 0)) return false
      lowest = Math.min(lowest, change)
    }
    return lowest < -0.01
  }

  /** Begins as generalised linear models do, with weighted least squares on the logarithms. */
  #guess(parameters: readonly number[], isKept: Uint8Array, counts: Float64Array): boolean {
    for (let history = 0; history < isKept.length; history++) {
      const near = (counts[history] as number) + 0.5
      const isIn = isKept[history] === 1
      this.#sums[history] = isIn ? near : 0
      this.#linear[history] = isIn ? near * Math.log(near) - 0.5 : 0
    }
    addSupersets(this.#sums)
    addSupersets(this.#linear)
    if (!this.#cholesky.decompose(parameters, this.#sums)) return false
    parameters.forEach((term, row) => {
      this.#at[row] = this.#linear[term] as number
    })
    this.#cholesky.solve(this.#at)
    return true
  }

  /** Sets expectations and their sums over supersets; answers the kernel of the likelihood. */
  #expect(parameters: readonly number[], at: Float64Array, isKept: Uint8Array): number {
    this.#linear.fill(0)
    let kernel = 0
    for (let row = 0; row < parameters.length; row++) {
      this.#linear[parameters[row] as number] = at[row] as number
      kernel += (at[row] as number) * (this.#target[row] as number)
    }
    addSubsets(this.#linear)
    for (let history = 0; history < isKept.length; history++) {
      const expected = isKept[history] === 1 ? Math.exp(this.#linear[history] as number) : 0
      this.#expected[history] = expected
      this.#sums[history] = expected
      kernel -= expected
    }
    addSupersets(this.#sums)
    return kernel
  }

  #finish(parameters: readonly number[], kernel: number, isKept: Uint8Array): ModelFit | NoFit {
    if (!this.#cholesky.decompose(parameters, this.#sums)) return 'not-converged'
    const unit = new Float64Array(parameters.length)
    unit[0] = 1
    this.#cholesky.solve(unit)
    const expected = this.#expected.slice()
    let leastExpected = Infinity
    for (let history = 0; history < isKept.length; history++) {
      if (isKept[history] === 0) continue
      leastExpected = Math.min(leastExpected, expected[history] as number)
    }
    expected[0] = Math.exp(this.#at[0] as number)
    return {
      parameters: this.#at.slice(0, parameters.length),
      expected,
      interceptVariance: unit[0],
      kernel,
      leastExpected,
    }
  }
}
