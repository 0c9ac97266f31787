import type { Refusal } from '../refusal.ts'
import type { RandomWords } from '../seeded-random.ts'
import type { CodedColumn } from '../tables/coded-column.ts'
import type { NoiseReport } from './aggregates/noisy-aggregates.ts'
import type { ToldCombinations } from './aggregates/told-combinations.ts'
import type { Spending } from './budget/privacy-plan.ts'
import type { Length } from './combinations/combination-space.ts'
import type { QualityReport } from './quality/quality-report.ts'

export type Protection =
  | { readonly kind: 'k-anonymous'; readonly k: number }
  | {
      readonly kind: 'differentially-private'
      readonly epsilon: number
      /** Absent: one over n·ln n, n the noisy number of people. */
      readonly delta?: number
    }

export interface SynthesisRequest {
  readonly protection: Protection
  /** The longest combination that is counted, and met by the records. */
  readonly longest: Length
  /**
   * Where noise comes from. Without a secret source nothing is differentially private: whoever has the
   * seed takes the noise off again.
   */
  readonly random: RandomWords
  readonly isSecret: boolean
  /** Hears which step is how far; may throw to stop. */
  readonly onProgress?: (step: 'counting' | 'making' | 'comparing', share: number) => void
}

/** The accounts of a differentially private synthesis. */
export interface PrivacyAccount {
  readonly epsilon: number
  readonly delta: number
  /** One row of the file, added or taken away. Whose rows are several people counts them once before. */
  readonly unit: 'one-record-added-or-removed'
  /** False where the noise came from a seed: a rehearsal. */
  readonly isGuaranteed: boolean
  readonly generator: 'system' | 'xoshiro128**'
  readonly rho: number
  /** The share of δ that turns ρ into ε; the rest is shared out between thresholds. */
  readonly deltaOfConversion: number
  readonly spent: readonly Spending[]
  readonly attributesPerPerson: number
  readonly noise: readonly NoiseReport[]
}

export interface SynthesisWarning {
  readonly code:
    | 'column-constant'
    | 'k-below-rule'
    | 'epsilon-large'
    | 'public-seed'
    /** What single values count to is far from the people's: too many columns, or values too fine, for so few people. */
    | 'records-far-from-people'
  readonly field?: string
}

export interface Synthesis {
  readonly kind: 'synthesis'
  readonly protection: Protection
  readonly longest: Length
  /** Made records: columns of equal length; code 0 is no value. */
  readonly records: readonly CodedColumn[]
  readonly told: ToldCombinations
  readonly quality: QualityReport
  readonly privacy?: PrivacyAccount
  readonly warnings: readonly SynthesisWarning[]
}

/** Several columns may be to blame at once: all are named, `field` is the first. */
export interface SynthesisRefusal extends Refusal {
  readonly columns?: readonly string[]
}
