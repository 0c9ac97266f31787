import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { attackersBounds, type Interval, widthOf } from './attackers-bounds.ts'
import { type Audit, auditOf, type SuppressionRule } from './audit.ts'
import { type CellSystem, cellSystem, type Coordinates } from './cell-system.ts'
import { chooseComplement, hideUntilLinesHold } from './complementary.ts'
import type { CountTable } from './count-table.ts'
import { trueCounts } from './true-counts.ts'

/** Above this many hidden cells the second look, one audit per cell, would take minutes. */
const thoroughUpTo = 200

/** Why a cell is hidden. For the office's preview only: the reason itself narrows the number. */
export type HiddenReason = 'below-threshold' | 'protects-another'

export type ProtectedCell =
  | { readonly at: Coordinates; readonly state: 'published'; readonly n: number }
  | { readonly at: Coordinates; readonly state: 'hidden'; readonly reason: HiddenReason }

export interface Protection {
  readonly kind: 'protection'
  /** Every cell once, margins included, also where several tables share it. */
  readonly cells: readonly ProtectedCell[]
  /** The certificate; it always passes, and anybody can work it out again from `cells`. */
  readonly audit: Audit
}

/**
 * Hides every count of 1 … threshold − 1 in the tables and their margins, and as many further
 * cells as it takes that no hidden cell can be worked out (BR-52). Tables handed in together are
 * protected together, over one population; a cell that they share is hidden in all of them.
 *
 * Zeros are shown. They say that nobody was recorded there, which is part of what is asked for;
 * where an empty cell would tell on a whole group, leave the column out of the table.
 *
 * Refuses `threshold-too-low`, `count-not-whole`, and `tables-disagree` (two tables give one
 * margin different numbers, so they are not of one population).
 */
export function protect(
  tables: readonly CountTable[],
  rule: SuppressionRule,
): Protection | Refusal {
  if (!Number.isInteger(rule.threshold) || rule.threshold < 2) {
    return refused('threshold-too-low', 'threshold')
  }
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) return counts

  const primary = new Set<number>()
  counts.forEach((n, cell) => {
    if (n > 0 && n < rule.threshold) primary.add(cell)
  })
  const hidden = new Set(primary)
  hideUntilLinesHold(system, counts, hidden, rule)
  hideUntilAuditPasses(system, counts, hidden, rule)
  showWhatNeedNotHide(system, counts, hidden, primary, rule)

  const audit = auditOf(system, publishedCounts(counts, hidden), rule)
  if (isRefusal(audit)) return audit
  return {
    kind: 'protection',
    audit,
    cells: system.cells.map((at, cell) =>
      hidden.has(cell)
        ? {
            at,
            state: 'hidden',
            reason: primary.has(cell) ? 'below-threshold' : 'protects-another',
          }
        : { at, state: 'published', n: counts[cell] as number },
    ),
  }
}

function publishedCounts(
  counts: readonly number[],
  hidden: ReadonlySet<number>,
): readonly (number | null)[] {
  return counts.map((n, cell) => (hidden.has(cell) ? null : n))
}

// Lines alone do not show everything: three lines in a ring can determine a cell together. Each
// round hides at least one more cell, and with everything hidden nothing is known: it ends.
function hideUntilAuditPasses(
  system: CellSystem,
  counts: readonly number[],
  hidden: Set<number>,
  rule: SuppressionRule,
): void {
  for (;;) {
    const failing = tooNarrow(system, counts, hidden, rule)
    if (failing.length === 0) return
    const helped = new Set<number>()
    for (const cell of failing) {
      const lines = system.equationsOf[cell] ?? []
      if (lines.some((line) => helped.has(line))) continue
      const added = chooseComplement(system, counts, hidden, cell)
      hidden.add(added)
      for (const line of [...lines, ...(system.equationsOf[added] ?? [])]) helped.add(line)
    }
    hideUntilLinesHold(system, counts, hidden, rule)
  }
}

/** Hidden cells whose interval is too narrow, the narrowest first. */
function tooNarrow(
  system: CellSystem,
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  rule: SuppressionRule,
): readonly number[] {
  const bounds = attackersBounds(system, publishedCounts(counts, hidden), rule.width)
  // True counts agree with their own margins, so the system always has a solution.
  if (isRefusal(bounds)) throw new Error(`internal: ${bounds.code}`)
  const width = (cell: number): number => widthOf(bounds.get(cell) as Interval)
  return [...bounds.keys()]
    .filter((cell) => width(cell) < rule.width)
    .sort((a, b) => width(a) - width(b) || a - b)
}

/** Greedy choice hides more than it needs; take back, the largest first, what the audit can spare. */
function showWhatNeedNotHide(
  system: CellSystem,
  counts: readonly number[],
  hidden: Set<number>,
  primary: ReadonlySet<number>,
  rule: SuppressionRule,
): void {
  if (hidden.size > thoroughUpTo) return
  const complementary = [...hidden]
    .filter((cell) => !primary.has(cell))
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
  for (const cell of complementary) {
    hidden.delete(cell)
    if (tooNarrow(system, counts, hidden, rule).length > 0) hidden.add(cell)
  }
}
