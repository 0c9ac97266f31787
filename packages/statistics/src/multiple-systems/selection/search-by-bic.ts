import type { Candidate, Judge } from '../model/candidate.ts'
import {
  hasFaces,
  type LogLinearModel,
  modelOf,
  nameOf,
  sizeOf,
} from '../model/log-linear-model.ts'

type Admissible = Extract<Candidate, { kind: 'admissible' }>

/**
 * Looks for a small BIC where there are too many models to fit them all: from each beginning, one term
 * more or less at a time, always the best of these steps, until none helps. It may stick at a model
 * that only its neighbours do not beat; several beginnings make that rarer, and whoever reports it
 * says that it was a search. Gives every admissible model that it met, the least BIC first.
 */
export function searchByBic(
  judge: Judge,
  beginnings: readonly LogLinearModel[],
  largestTerm: number,
): readonly Admissible[] {
  const met = new Map<string, Candidate>()
  const judged = (model: LogLinearModel): Candidate => {
    const name = nameOf(model)
    const candidate = met.get(name) ?? judge.judge(model)
    met.set(name, candidate)
    return candidate
  }
  for (const beginning of beginnings) {
    let here = judged(beginning)
    for (;;) {
      let best = here
      for (const model of neighboursOf(here.model, largestTerm)) {
        const candidate = judged(model)
        if (candidate.kind === 'inadmissible') continue
        if (best.kind === 'inadmissible' || candidate.bic < best.bic) best = candidate
      }
      if (best === here) break
      here = best
    }
  }
  return [...met.values()]
    .filter((candidate) => candidate.kind === 'admissible')
    .sort((one, other) => one.bic - other.bic)
}

/** Models with one term more or one less that are still hierarchical. */
function neighboursOf(model: LogLinearModel, largestTerm: number): readonly LogLinearModel[] {
  const { listCount, terms } = model
  const there = new Set(terms)
  const most = Math.min(largestTerm, listCount - 1)
  const neighbours: LogLinearModel[] = []
  for (let term = 3; term < 2 ** listCount; term++) {
    const size = sizeOf(term)
    if (size < 2 || size > most) continue
    if (!there.has(term)) {
      if (hasFaces(term, there)) neighbours.push(modelOf(listCount, [...terms, term]))
    } else if (!terms.some((other) => other !== term && (other & term) === term)) {
      neighbours.push({ listCount, terms: terms.filter((other) => other !== term) })
    }
  }
  return neighbours
}
