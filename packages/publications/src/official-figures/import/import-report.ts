import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'

/**
 * What became of one row. `imported`: as it stands. `noted`: imported, and something about it is said. `left-out`: it is no figure of this ledger
 * (a repetition, another offence, another country). `refused`: it cannot be understood; nothing of it was guessed.
 */
export type RowOutcome = 'imported' | 'noted' | 'left-out' | 'refused'

export interface RowReport {
  /** As a spreadsheet shows it. */
  readonly line: number
  readonly outcome: RowOutcome
  /** Why, in codes; none where it was imported as it stands. */
  readonly codes: readonly string[]
  /** The heading that the first code is about. */
  readonly field?: string
  /** The figure that it became, or became part of. */
  readonly figure?: string
}

/** A publisher's file as a ledger, with what became of each of its rows. */
export interface ImportedFigures {
  readonly kind: 'imported-figures'
  readonly ledger: FigureLedger
  readonly rows: readonly RowReport[]
  /** Headings that this importer does not know; what stands under them was not read. */
  readonly headingsIgnored: readonly string[]
}

export function countOutcomes(rows: readonly RowReport[]): Readonly<Record<RowOutcome, number>> {
  const counts = { imported: 0, noted: 0, 'left-out': 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** How often each code was said, the most frequent first. */
export function countCodes(rows: readonly RowReport[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { codes } of rows)
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
