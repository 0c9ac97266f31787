import { allModels, type LogLinearModel } from '../model/log-linear-model.ts'

/** A set of models to choose from, with which of them contain which: made once, used for every resample. */
export interface ModelSpace {
  readonly largestTerm: number
  /** Models with more terms first; the same order every time. */
  readonly models: readonly LogLinearModel[]
  /** For each model those of the space with exactly one term more. */
  readonly larger: readonly (readonly number[])[]
}

export function modelSpace(listCount: number, largestTerm: number): ModelSpace {
  const models = allModels(listCount, largestTerm).toSorted(
    (one, other) => other.terms.length - one.terms.length,
  )
  const keyOf = (terms: readonly number[]): string => [...terms].sort((a, b) => a - b).join()
  const positions = new Map(models.map((model, at) => [keyOf(model.terms), at]))
  const larger = models.map((): number[] => [])
  models.forEach(({ terms }, at) => {
    // Whatever may be taken away without losing a subset of another term leads to a smaller model.
    for (const term of terms.slice(listCount)) {
      const smaller = positions.get(keyOf(terms.filter((other) => other !== term)))
      if (smaller !== undefined) larger[smaller]?.push(at)
    }
  })
  return { largestTerm, models, larger }
}
