import type { Refusal } from '@cobijo/statistics/refusal'

/** What is wrong with one line of a file: where, which rule, which heading; never the text. */
export interface LineError {
  /** Counted from 1, the heading line included, as a spreadsheet shows it. */
  readonly line: number
  readonly code:
    | 'cell-count-differs'
    | 'value-not-declared'
    | 'quote-not-closed'
    | 'quote-misplaced'
  readonly field?: string
}

/** A file that is not read: all of its lines or none. */
export interface FileRefusal extends Refusal {
  /** The first of them; `errorCount` says how many there are. */
  readonly errors?: readonly LineError[]
  readonly errorCount?: number
}

export const errorsShown = 100
