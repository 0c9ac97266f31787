import type { Candidate, Judge } from '../model/candidate.ts'
import type { ModelSpace } from './model-space.ts'

type Admissible = Extract<Candidate, { kind: 'admissible' }>

export interface RankedModels {
  /** Every admissible model, the least BIC first; equal ones in the order of the space. */
  readonly ranked: readonly Admissible[]
  readonly inadmissible: readonly Exclude<Candidate, Admissible>[]
}

/** Fits every model of a space. `onModel` hears how many are done and may throw to stop. */
export function rankByBic(
  judge: Judge,
  space: ModelSpace,
  onModel?: (done: number) => void,
): RankedModels {
  const ranked: Admissible[] = []
  const inadmissible: Exclude<Candidate, Admissible>[] = []
  space.models.forEach((model, at) => {
    const candidate = judge.judge(model)
    if (candidate.kind === 'admissible') ranked.push(candidate)
    else inadmissible.push(candidate)
    onModel?.(at + 1)
  })
  return { ranked: ranked.sort((one, other) => one.bic - other.bic), inadmissible }
}

/** Where to begin: models that did well on similar counts, with their parameters. */
export interface Beginning {
  /** Positions in the space, the most promising first. */
  readonly order: readonly number[]
  readonly starts: readonly (Float64Array | undefined)[]
}

/**
 * The admissible model of least BIC, without fitting them all: a smaller model is never more likely
 * than one that contains it, so its BIC is at least that model's likelihood with its own penalty.
 * What cannot beat the best so far is left out; the answer is that of `rankByBic`.
 */
export function chooseByBic(
  judge: Judge,
  space: ModelSpace,
  { order, starts }: Beginning = { order: [], starts: [] },
): { readonly best: Admissible | undefined; readonly fitted: number } {
  const { models, larger } = space
  const ceiling = new Float64Array(models.length).fill(judge.bestKernel)
  const isKnown = new Uint8Array(models.length)
  let best: Admissible | undefined
  let bestAt = Infinity
  let fitted = 0
  const consider = (at: number): void => {
    const model = models[at]
    if (model === undefined || isKnown[at] === 1) return
    isKnown[at] = 1
    fitted++
    const candidate = judge.judge(model, starts[at])
    if (candidate.kind === 'inadmissible') return
    ceiling[at] = Math.min(ceiling[at] as number, candidate.fit.kernel)
    const isBetter = best === undefined || candidate.bic < best.bic
    if (isBetter || (candidate.bic === best?.bic && at < bestAt)) {
      best = candidate
      bestAt = at
    }
  }
  for (const at of order) consider(at)
  models.forEach((model, at) => {
    for (const container of larger[at] ?? []) {
      ceiling[at] = Math.min(ceiling[at] as number, ceiling[container] as number)
    }
    // Rounding must not decide: a model is left out only where it is clearly beaten.
    if (best === undefined || judge.bic(model, ceiling[at] as number) <= best.bic + 1e-7)
      consider(at)
  })
  return { best, fitted }
}
