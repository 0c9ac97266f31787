import type { CellCounts } from '../../tables/counting/count-cells.ts'
import type { Length } from '../combinations/combination-space.ts'

/** How far told counts of combinations of one length are from those of the records they stand for. */
export interface LengthQuality {
  readonly length: Length
  /** Combinations that somebody has, and how many people have one, on average. */
  readonly sensitive: { readonly combinations: number; readonly meanCount: number }
  readonly told: { readonly combinations: number }
  /** Somebody has it, and it is not told. */
  readonly suppressed: {
    readonly combinations: number
    readonly share: number
    /** Of all that people have: what share of it is lost. */
    readonly shareOfPeople: number
  }
  /** Told, and nobody has it. */
  readonly fabricated: { readonly combinations: number; readonly share: number }
  /** Told, and fewer than `below` people have it, but somebody. */
  readonly leaked: { readonly combinations: number; readonly below: number }
  /** Over combinations that are told: mean error of a count, and the same over the mean count. */
  readonly surviving: { readonly meanError: number; readonly relativeError: number }
  /** Over all that somebody has, those that are lost with their whole count. */
  readonly all: { readonly meanError: number; readonly relativeError: number }
}

/** Adds up over many tables what becomes the quality of one length. */
export class CountComparison {
  readonly #length: Length
  readonly #below: number
  #sensitive = 0
  #people = 0
  #told = 0
  #suppressed = 0
  #lost = 0
  #fabricated = 0
  #leaked = 0
  #survivingPeople = 0
  #survivingError = 0

  constructor(length: Length, below: number) {
    this.#length = length
    this.#below = below
  }

  /** Tables over the same columns, by cell; `isCombination` is false where a column has no value. */
  add(truth: CellCounts, told: CellCounts, isCombination: (cell: number) => boolean): void {
    let left = 0
    let right = 0
    while (left < truth.cells.length || right < told.cells.length) {
      const a = truth.cells[left] ?? Infinity
      const b = told.cells[right] ?? Infinity
      const count = a <= b ? (truth.counts[left++] as number) : 0
      const shown = b <= a ? (told.counts[right++] as number) : 0
      if (isCombination(Math.min(a, b))) this.#enter(count, shown)
    }
  }

  #enter(count: number, shown: number): void {
    if (count > 0) {
      this.#sensitive++
      this.#people += count
    }
    if (shown > 0) this.#told++
    if (count > 0 && shown === 0) {
      this.#suppressed++
      this.#lost += count
    }
    if (count === 0) this.#fabricated++
    if (count === 0 || shown === 0) return
    if (count < this.#below) this.#leaked++
    this.#survivingPeople += count
    this.#survivingError += Math.abs(count - shown)
  }

  finish(): LengthQuality {
    const per = (sum: number, of: number): number => (of === 0 ? 0 : sum / of)
    const surviving = this.#sensitive - this.#suppressed
    const error = this.#survivingError + this.#lost
    return {
      length: this.#length,
      sensitive: {
        combinations: this.#sensitive,
        meanCount: per(this.#people, this.#sensitive),
      },
      told: { combinations: this.#told },
      suppressed: {
        combinations: this.#suppressed,
        share: per(this.#suppressed, this.#sensitive),
        shareOfPeople: per(this.#lost, this.#people),
      },
      fabricated: { combinations: this.#fabricated, share: per(this.#fabricated, this.#told) },
      leaked: { combinations: this.#leaked, below: this.#below },
      surviving: {
        meanError: per(this.#survivingError, surviving),
        relativeError: per(this.#survivingError, this.#survivingPeople),
      },
      all: { meanError: per(error, this.#sensitive), relativeError: per(error, this.#people) },
    }
  }
}
