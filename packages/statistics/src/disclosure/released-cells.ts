import { type Refusal, refused } from '../refusal.ts'
import type { SuppressionRule } from './audit.ts'
import { cellId, type CellSystem, type Coordinates } from './cell-system.ts'

/** A cell as an earlier release gave it: its number, or null where it was hidden. */
export interface ReleasedCell {
  readonly at: Coordinates
  readonly n: number | null
}

/**
 * Which cells of the system are out already, and which were held back. Refuses `released-cell-unknown` (its table was not
 * handed in, so that what it tells cannot be reckoned with), `released-figure-differs` (the records
 * have changed: a corrected or later release is compared with the earlier one, not added to it),
 * `released-cells-disagree` (shown once and hidden once) and `small-count-released`.
 */
export function releasedState(
  system: CellSystem,
  counts: readonly number[],
  rule: SuppressionRule,
  released: readonly ReleasedCell[],
): { readonly shown: ReadonlySet<number>; readonly hidden: ReadonlySet<number> } | Refusal {
  const shown = new Set<number>()
  const hidden = new Set<number>()
  for (const { at, n } of released) {
    const cell = system.numberOf.get(cellId(at))
    if (cell === undefined) return refused('released-cell-unknown')
    if (n === null) hidden.add(cell)
    else {
      if (n !== counts[cell]) return refused('released-figure-differs')
      if (n > 0 && n < rule.threshold) return refused('small-count-released')
      shown.add(cell)
    }
  }
  const isBoth = [...hidden].some((cell) => shown.has(cell))
  return isBoth ? refused('released-cells-disagree') : { shown, hidden }
}
