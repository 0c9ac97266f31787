import type { Length } from '../combinations/combination-space.ts'
import { type Fraction } from '../noise/exact-chance.ts'
import { exactVariance } from '../noise/discrete-noise.ts'
import { largestRho, safeTail } from './concentrated-privacy.ts'

/** Share of ε that counts the people. */
const peopleShare = 0.005
/** Share of ρ that chooses how many attributes of a person are counted. */
const capShare = 0.01
/** Shares of the rest of ρ by length: pairs are what is read most, so they are told best. */
const lengthShares = {
  1: [1],
  2: [0.15, 0.85],
  3: [0.1, 0.6, 0.3],
} as const satisfies Record<Length, readonly number[]>

/** A part of the budget: what it pays for, by which mechanism, and what it costs. */
export interface Spending {
  readonly on: 'people' | 'attributes-per-person' | 'attributes' | 'pairs' | 'triples'
  readonly mechanism: 'discrete-laplace' | 'exponential' | 'discrete-gaussian'
  readonly epsilon?: number
  readonly rho?: number
  /** Chance that somebody's own combination is told although nobody else has it. */
  readonly delta?: number
}

/**
 * Everything but the count of people: ρ and δ shared out. ε = what counts the people + what ρ is worth
 * at half of δ; the other half is what thresholds may let through.
 */
export interface PrivacyPlan {
  readonly epsilon: number
  readonly delta: number
  readonly rho: number
  /** Of the exponential mechanism; it costs ½·ε² of ρ. */
  readonly capEpsilon: Fraction
  readonly rhoByLength: readonly number[]
  /** Pairs and attributes that are there at all are hidden by a threshold; of triples all are noised. */
  readonly deltaByLength: readonly number[]
}

/** ε for counting the people, as the exact fraction that is spent. */
export function peopleEpsilon(epsilon: number): Fraction {
  const bottom = 2 ** 20
  return { top: Math.max(1, Math.floor(epsilon * peopleShare * bottom)), bottom }
}

export function planPrivacy(epsilon: number, delta: number, longest: Length): PrivacyPlan {
  const people = peopleEpsilon(epsilon)
  const rho = largestRho(epsilon - people.top / people.bottom, delta / 2)
  const bottom = 2 ** 20
  const capEpsilon = { top: Math.floor(Math.sqrt(2 * rho * capShare) * bottom), bottom }
  const left = rho * (1 - capShare)
  const thresholds = Math.min(longest, 2)
  return {
    epsilon,
    delta,
    rho,
    capEpsilon,
    rhoByLength: lengthShares[longest].map((share) => left * share),
    deltaByLength: lengthShares[longest].map((_, at) => (at < 2 ? delta / 2 / thresholds : 0)),
  }
}

/** Noise for counts of which one person changes `touched` by 1 each. */
export function varianceFor(rho: number, touched: number): Fraction {
  return exactVariance(touched / (2 * rho))
}

/**
 * The least noisy count that may be told, so that with chance 1 − δ nothing is told that one person
 * alone has: each of `touched` counts of 1 stays below. The discrete noise reaches m at most as often as
 * the normal one m − 1 (Canonne, Kamath and Steinke 2020, proposition 25).
 */
export function thresholdFor({ top, bottom }: Fraction, touched: number, delta: number): number {
  return Math.ceil(2 + Math.sqrt(top / bottom) * safeTail(delta / touched))
}

/** The accounts, for whoever reviews them. */
export function spendings(plan: PrivacyPlan, longest: Length): readonly Spending[] {
  const people = peopleEpsilon(plan.epsilon)
  const names = ['attributes', 'pairs', 'triples'] as const
  const capEpsilon = plan.capEpsilon.top / plan.capEpsilon.bottom
  return [
    { on: 'people', mechanism: 'discrete-laplace', epsilon: people.top / people.bottom },
    { on: 'attributes-per-person', mechanism: 'exponential', rho: capEpsilon ** 2 / 2 },
    ...names.slice(0, longest).map(
      (on, at): Spending => ({
        on,
        mechanism: 'discrete-gaussian',
        rho: plan.rhoByLength[at] as number,
        delta: plan.deltaByLength[at] as number,
      }),
    ),
  ]
}
