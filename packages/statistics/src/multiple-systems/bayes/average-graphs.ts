import type { CaptureLists } from '../capture-lists.ts'
import { modelOf, nameOf } from '../model/log-linear-model.ts'
import { type DecomposableGraph, decomposableGraphs } from './decomposable-graphs.ts'
import { logGamma } from './log-gamma.ts'

export interface GraphAverage {
  readonly mean: number
  readonly median: number
  readonly lower: number
  readonly upper: number
  readonly graphs: number
  /** The most probable graphs, with their share of the posterior. */
  readonly best: readonly { readonly model: string; readonly probability: number }[]
  /** Posterior mass in the last hundredth of the prior's range: the prior decides where this is not small. */
  readonly atPriorsEnd: number
}

const shownGraphs = 10

/** Graphs and numbers less probable than e^−60 of the best add nothing that a number could show. */
const negligible = -60

/**
 * Averages over all decomposable graphs, by Bayes (Madigan and York 1997, Biometrika 84:19): a
 * hyper-Dirichlet prior with 2^−lists for each history, every graph as probable as the other, and all
 * people N with a prior proportional to 1/N up to `mostUnseen` unseen (30 × people where nothing is
 * said). Closed forms: no chain, no seed. Numbers are people. For at most six lists; `onGraph` hears
 * how many graphs are done and may throw to stop.
 */
export function averageGraphs(
  data: CaptureLists,
  settings: {
    readonly mostUnseen?: number
    readonly onGraph?: (done: number, all: number) => void
  } = {},
): GraphAverage {
  const listCount = data.lists.length
  const mostUnseen = settings.mostUnseen ?? 30 * data.people
  const graphs = decomposableGraphs(listCount)
  const margins = new MarginLikelihoods(data, mostUnseen)
  const posterior = new Float64Array(mostUnseen + 1)
  const ofGraph: number[] = []
  let scale = -Infinity
  graphs.forEach((graph, done) => {
    settings.onGraph?.(done, graphs.length)
    const weights = margins.ofGraph(graph)
    const most = weights.reduce((one, other) => Math.max(one, other), -Infinity)
    if (most > scale) {
      // What was summed so far is written anew as shares of the greater weight.
      const smaller = Math.exp(scale - most)
      posterior.forEach((weight, unseen) => (posterior[unseen] = weight * smaller))
      ofGraph.forEach((weight, at) => (ofGraph[at] = weight * smaller))
      scale = most
    }
    let sum = 0
    for (let unseen = 0; unseen <= mostUnseen; unseen++) {
      const logWeight = (weights[unseen] as number) - scale
      if (logWeight < negligible) continue
      const weight = Math.exp(logWeight)
      posterior[unseen]! += weight
      sum += weight
    }
    ofGraph.push(sum)
  })
  const total = ofGraph.reduce((sum, weight) => sum + weight, 0)
  const mean = posterior.reduce((sum, weight, unseen) => sum + weight * unseen, 0) / total
  const quantile = (share: number): number => {
    let sum = 0
    const unseen = posterior.findIndex((weight) => (sum += weight) >= share * total)
    return data.people + (unseen === -1 ? mostUnseen : unseen)
  }
  const tail = posterior.subarray(Math.floor(0.99 * mostUnseen))
  return {
    mean: data.people + mean,
    median: quantile(0.5),
    lower: quantile(0.025),
    upper: quantile(0.975),
    graphs: graphs.length,
    best: graphs
      .map((graph, at) => ({
        model: nameOf(modelOf(listCount, graph.cliques)),
        probability: (ofGraph[at] as number) / total,
      }))
      .sort((one, other) => other.probability - one.probability)
      .slice(0, shownGraphs),
    atPriorsEnd: tail.reduce((sum, weight) => sum + weight, 0) / total,
  }
}

/** Likelihoods of the tables over some lists, for every number of the unseen; each made once. */
class MarginLikelihoods {
  readonly #data: CaptureLists
  readonly #mostUnseen: number
  readonly #sum: Float64Array
  readonly #made = new Map<number, Float64Array>()
  /** log of (people + unseen)! / unseen! and of the prior, which all graphs share. */
  readonly #ways: Float64Array

  constructor(data: CaptureLists, mostUnseen: number) {
    this.#data = data
    this.#mostUnseen = mostUnseen
    this.#sum = new Float64Array(mostUnseen + 1)
    this.#ways = this.#series(
      (unseen) =>
        logGamma(data.people + unseen + 1) - logGamma(unseen + 1) - Math.log(data.people + unseen),
    )
  }

  /** Valid until the next graph. */
  ofGraph({ cliques, separators }: DecomposableGraph): Float64Array {
    const sum = this.#sum
    sum.set(this.#ways)
    const add = (lists: number, sign: 1 | -1): void => {
      const values = this.#ofLists(lists)
      for (let unseen = 0; unseen < sum.length; unseen++) {
        sum[unseen]! += sign * (values[unseen] as number)
      }
    }
    for (const clique of cliques) add(clique, 1)
    for (const separator of separators) add(separator, -1)
    return sum
  }

  #ofLists(lists: number): Float64Array {
    const there = this.#made.get(lists)
    if (there !== undefined) return there
    const { counts, people } = this.#data
    const margin = new Map<number, number>()
    counts.forEach((count, history) => {
      margin.set(history & lists, (margin.get(history & lists) ?? 0) + count)
    })
    // A cell of the margin joins 2^(other lists) histories, and so do their priors; all add up to 1.
    const prior = 1 / margin.size
    const onNone = margin.get(0) ?? 0
    const seen = [...margin]
      .filter(([history]) => history !== 0)
      .reduce((sum, [, count]) => sum + logGamma(count + prior) - logGamma(prior), 0)
    const values = this.#series(
      (unseen) =>
        seen + logGamma(onNone + unseen + prior) - logGamma(prior) - logGamma(people + unseen + 1),
    )
    this.#made.set(lists, values)
    return values
  }

  #series(of: (unseen: number) => number): Float64Array {
    return Float64Array.from({ length: this.#mostUnseen + 1 }, (_, unseen) => of(unseen))
  }
}
