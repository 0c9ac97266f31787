import { type Refusal, refused } from '../../refusal.ts'
import type { EstimateRequest } from '../estimate-request.ts'
import type { Selector } from '../interval/resample.ts'
import type { Candidate, Judge } from '../model/candidate.ts'
import { allPairs, type LogLinearModel, modelOf } from '../model/log-linear-model.ts'
import { type Beginning, chooseByBic, rankByBic } from './choose-by-bic.ts'
import { type ModelSpace, modelSpace } from './model-space.ts'
import { searchByBic } from './search-by-bic.ts'
import { chooseStepwise } from './stepwise.ts'

type Admissible = Extract<Candidate, { kind: 'admissible' }>

export interface Choice {
  readonly chosen: Candidate | undefined
  /** Every admissible model met, the least BIC first. */
  readonly ranked: readonly Admissible[]
  readonly isExhaustive: boolean
  readonly considered: number
  /** The same choice, redone on other counts. */
  readonly select: Selector
}

const defaultThreshold = 0.02
/** All hierarchical models up to five lists, pairs for six; beyond, models are searched for. */
const exhaustiveLists = { anyTerm: 5, pairs: 6 } as const
const promising = 30

/** Chooses as the request says. Refuses `threshold-not-possible` and `largest-term-not-possible`. */
export function chooseModel(judge: Judge, request: EstimateRequest): Choice | Refusal {
  const listCount = judge.data.lists.length
  const { threshold = defaultThreshold } = request
  if (!(threshold >= 0 && threshold <= 1)) return refused('threshold-not-possible', 'threshold')
  const byDefault = listCount <= exhaustiveLists.anyTerm ? listCount - 1 : 2
  const { largestTerm = byDefault } = request
  if (!Number.isInteger(largestTerm) || largestTerm < 1) {
    return refused('largest-term-not-possible', 'max-order')
  }
  const isExhaustive =
    listCount <= exhaustiveLists.anyTerm || (listCount <= exhaustiveLists.pairs && largestTerm <= 2)
  if (request.method === 'stepwise') return stepwiseChoice(judge, threshold, isExhaustive)
  return isExhaustive
    ? exhaustiveChoice(judge, modelSpace(listCount, largestTerm))
    : searchedChoice(judge, threshold, largestTerm)
}

function stepwiseChoice(judge: Judge, threshold: number, canRank: boolean): Choice {
  const { chosen, entered } = chooseStepwise(judge, threshold)
  const listCount = judge.data.lists.length
  const path = entered.map((_, at) => modelOf(listCount, entered.slice(0, at)))
  const { ranked, considered } = canRank
    ? rankedBeside(judge, modelSpace(listCount, 2))
    : { ranked: admissible(judge, [...path, chosen.model]), considered: path.length + 1 }
  return {
    chosen,
    ranked,
    considered,
    isExhaustive: canRank,
    select: (again) => chooseStepwise(again, threshold).chosen,
  }
}

function rankedBeside(
  judge: Judge,
  space: ModelSpace,
): { readonly ranked: readonly Admissible[]; readonly considered: number } {
  return { ranked: rankByBic(judge, space).ranked, considered: space.models.length }
}

function exhaustiveChoice(judge: Judge, space: ModelSpace): Choice {
  const { ranked, considered } = rankedBeside(judge, space)
  const beginning = beginningFrom(ranked, space)
  return {
    chosen: ranked[0],
    ranked,
    considered,
    isExhaustive: true,
    select: (again) => chooseByBic(again, space, beginning).best,
  }
}

/** To begin with the models that did best on the original counts changes the time, not the answer. */
function beginningFrom(ranked: readonly Admissible[], space: ModelSpace): Beginning {
  const position = new Map(space.models.map((model, at) => [model, at]))
  const starts: (Float64Array | undefined)[] = []
  for (const { model, fit } of ranked) starts[position.get(model) as number] = fit.parameters
  const order = ranked.slice(0, promising).map(({ model }) => position.get(model) as number)
  return { order, starts }
}

function searchedChoice(judge: Judge, threshold: number, largestTerm: number): Choice {
  const search = (again: Judge): readonly Admissible[] => {
    const listCount = again.data.lists.length
    const none = modelOf(listCount, [])
    const stepwise = chooseStepwise(again, threshold).chosen.model
    const overlapping = allPairs(listCount).filter((pair) => (again.together[pair] ?? 0) > 0)
    return searchByBic(again, [none, stepwise, modelOf(listCount, overlapping)], largestTerm)
  }
  const ranked = search(judge)
  return {
    chosen: ranked[0],
    ranked,
    considered: ranked.length,
    isExhaustive: false,
    select: (again) => search(again)[0],
  }
}

function admissible(judge: Judge, models: readonly LogLinearModel[]): readonly Admissible[] {
  return models
    .map((model) => judge.judge(model))
    .filter((candidate) => candidate.kind === 'admissible')
    .sort((one, other) => one.bic - other.bic)
}
