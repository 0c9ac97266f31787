import type { Refusal } from '@cobijo/statistics/refusal'

/** What is wrong with one figure or one line of a ledger: where, which rule, which field; never the text. */
export interface LedgerError {
  /** `figures`, `populations`, `documents`, `series`; `line` in a CSV file. */
  readonly list: string
  /** Counted from 1; in a CSV file the line, the headings' included. */
  readonly row: number
  readonly field: string
  readonly code: string
}

/** A ledger that is not read: all of its lines or none. */
export interface LedgerRefusal extends Refusal {
  readonly errors: readonly LedgerError[]
}

export function ledgerRefused(code: string, errors: readonly LedgerError[] = []): LedgerRefusal {
  return { kind: 'refused', code, errors }
}
