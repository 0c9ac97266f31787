import type { LogLinearModel } from './log-linear-model.ts'

/**
 * What is left of a model on given data. A term on whose lists nobody was found together has the
 * estimate −∞: the histories that contain it have expectation 0 and leave with the parameter.
 */
export interface Remainder {
  /** Finite parameters: the intercept (0) first, then terms. */
  readonly parameters: readonly number[]
  readonly infinite: readonly number[]
  /** For each history 1 where it is observable and kept. */
  readonly isKept: Uint8Array
}

/** `together`: for each set of lists the people on all of them, as `overlaps` counts them. */
export function remainderOf(model: LogLinearModel, together: Float64Array): Remainder {
  const isKept = new Uint8Array(together.length).fill(1)
  isKept[0] = 0
  const parameters = [0]
  const infinite: number[] = []
  for (const term of model.terms) {
    if ((together[term] as number) > 0) {
      parameters.push(term)
      continue
    }
    infinite.push(term)
    for (let history = term; history < isKept.length; history++) {
      if ((history & term) === term) isKept[history] = 0
    }
  }
  return { parameters, infinite, isKept }
}
