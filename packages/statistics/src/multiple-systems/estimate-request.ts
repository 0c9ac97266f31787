import type { Refusal } from '../refusal.ts'
import type { GraphAverage } from './bayes/average-graphs.ts'
import type { BcaInterval } from './interval/bca-interval.ts'
import type { Existence } from './model/existence.ts'

export interface EstimateRequest {
  /** How the model is chosen; `bayes` averages over decomposable graphs instead of choosing. */
  readonly method: 'stepwise' | 'bic' | 'bayes'
  /** For `stepwise`: a pair enters below this tail probability. 0.02 where nothing is said. */
  readonly threshold?: number
  /** For `bic`: lists in the largest term; 2 for pairs. All but the saturated model up to five lists, else 2. */
  readonly largestTerm?: number
  /** Pairs of lists of which one sends people to the other: they are not independent. */
  readonly referring?: readonly (readonly [string, string])[]
}

/** One model and what it says. Never show the estimate of one without its neighbours. */
export interface ModelEstimate {
  readonly model: string
  /** Of `bayes`, where it is a graph: its share of the posterior. */
  readonly probability?: number
  readonly bic?: number
  readonly estimate?: number
  /** 95 %, as if the model had been given and not chosen: too narrow. */
  readonly conditional?: Bounds
}

export interface Bounds {
  readonly lower: number
  readonly upper: number
}

export type EstimateWarning =
  | { readonly code: 'few-people' }
  | { readonly code: 'interval-wider-than-fourfold' }
  | { readonly code: 'near-models-disagree' }
  | { readonly code: 'replicates-without-estimate'; readonly share: number }
  | { readonly code: 'prior-decides'; readonly share: number }
  /** One person more or less with this history moves the estimate by a tenth or more. */
  | { readonly code: 'depends-on-one-history'; readonly lists: readonly string[] }
  /** People are sent from one list to the other, and the model takes them for independent. */
  | { readonly code: 'referring-lists-taken-as-independent'; readonly lists: readonly string[] }

/** What must hold for the estimate to mean anything. Printed with it each time. */
export const assumptions = [
  'closed-population',
  'everyone-could-be-on-any-list',
  'links-without-error',
  'one-definition-of-victim',
  'no-list-feeds-another',
] as const

/** Cited with any public estimate: the method is disputed for such data. */
export const disputedBy = [
  'Whitehead, Jackson, Balch, Francis 2021, Journal of Human Trafficking 7:1',
  'Binette, Steorts 2021, arXiv 2112.01594',
] as const

export interface PopulationEstimate {
  readonly kind: 'estimate'
  readonly method: EstimateRequest['method']
  /** People on at least one list. */
  readonly people: number
  /** People in all, seen or not. */
  readonly estimate: number
  readonly conditional: Bounds | undefined
  /** Of the method as a whole: with re-selection in every replicate, or the posterior's. */
  readonly interval: BcaInterval | Bounds | undefined
  readonly model: string
  readonly bic: number | undefined
  /** The chosen model and those near it, the least BIC (or the most probable) first. */
  readonly models: readonly ModelEstimate[]
  /** False where models were searched for: a better one may exist. */
  readonly isExhaustive: boolean
  readonly considered: number
  readonly admissible: number
  readonly certificate: Existence | undefined
  readonly bayes: GraphAverage | undefined
  readonly warnings: readonly EstimateWarning[]
  readonly assumptions: readonly string[]
  readonly disputedBy: readonly string[]
}

/** Why there is no estimate, with what may be said instead. */
export interface EstimateRefusal extends Refusal {
  readonly people?: number
  /** People on both of two lists: all that two lists allow to say. */
  readonly overlap?: number
  /** Of the model that was asked for, where it has no estimate. */
  readonly certificate?: Existence
}
