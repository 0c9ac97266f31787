import type { DigitSlip } from '../digit-slip.ts'
import type { FigureUnit, LegalCategory } from '../figure.ts'

/**
 * `contradiction`: not all of it can be right. `question`: somebody must look. `caution`: all of it may be right, and none of it may be
 * added or compared. `note`: what changed and why that is no error.
 */
export type FindingWeight = 'contradiction' | 'question' | 'caution' | 'note'

/** What two figures of one name may differ in, so that they are not of one kind. */
export type Difference =
  | 'unit'
  | 'method'
  | 'population'
  | 'category'
  | 'stage'
  | 'place'
  | 'period'
  | 'period-kind'
  | 'fiscal-year'
  | 'part-of-a-year'

interface Sides {
  /** Ids of the figures on one side, the one that is doubted or asked about first. */
  readonly figures: readonly string[]
  /** Ids of those with which they do not agree. */
  readonly against: readonly string[]
}

export interface CategorySubtotal {
  readonly category: LegalCategory
  readonly n: number
}

export type Finding = Sides &
  (
    | {
        readonly code: 'sum-differs'
        readonly weight: 'contradiction'
        readonly addends: readonly number[]
        readonly sum: number
        /** Total less sum. */
        readonly difference: number
        readonly slip?: DigitSlip
      }
    | {
        readonly code: 'parts-leave-rest'
        readonly weight: 'question'
        readonly addends: readonly number[]
        readonly sum: number
        readonly difference: number
      }
    | {
        readonly code: 'headline-contradicts-text' | 'cannot-both-be-right'
        readonly weight: 'contradiction'
        readonly slip?: DigitSlip
        /** Several sources, a dated document or a checked sum stand against one. */
        readonly isAlone: boolean
        readonly sources: { readonly figures: number; readonly against: number }
        /** The figure against it whose parts add up to it exactly. */
        readonly supportedBySum?: { readonly figure: string; readonly addends: readonly number[] }
      }
    | { readonly code: 'revised'; readonly weight: 'note' }
    | { readonly code: 'publishers-differ'; readonly weight: 'question' }
    | { readonly code: 'category-differs'; readonly weight: 'question' }
    | {
        readonly code: 'sum-across-definitions'
        readonly weight: 'caution'
        readonly differences: readonly Difference[]
        readonly subtotals: readonly CategorySubtotal[]
      }
    | {
        readonly code: 'estimate-beside-counts'
        readonly weight: 'caution'
        readonly differences: readonly Difference[]
      }
    | {
        readonly code: 'units-differ'
        readonly weight: 'caution'
        readonly units: readonly FigureUnit[]
      }
    | { readonly code: 'unit-not-stated'; readonly weight: 'question' }
    | {
        readonly code: 'periods-differ'
        readonly weight: 'caution'
        readonly differences: readonly Difference[]
        readonly scope: 'series' | 'population' | 'document'
      }
    | { readonly code: 'cumulative-falls'; readonly weight: 'contradiction' }
    | { readonly code: 'part-exceeds-whole'; readonly weight: 'contradiction' }
    | {
        readonly code: 'change-differs'
        readonly weight: 'contradiction'
        readonly computed: number
      }
    | {
        readonly code: 'out-of-scale'
        readonly weight: 'question'
        /** How many times the largest of the others. */
        readonly times: number
      }
    | { readonly code: 'series-breaks'; readonly weight: 'caution'; readonly series: string }
    | { readonly code: 'conflict-declared'; readonly weight: 'question' }
  )

export type FindingCode = Finding['code']

/** A total that its parts were seen to add up to. */
export interface CheckedSum {
  readonly figure: string
  readonly addends: readonly number[]
  readonly sum: number
}
