import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { attackersBounds, type Interval, widthOf } from './attackers-bounds.ts'
import { type Audit, auditOf, type SuppressionRule } from './audit.ts'
import { cellSystem, type Coordinates } from './cell-system.ts'
import { chooseComplement, type Hiding, hideUntilLinesHold } from './complementary.ts'
import type { CountTable } from './count-table.ts'
import { type ReleasedCell, releasedState } from './released-cells.ts'
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
 * `released` are the cells of every earlier release over the same records; its tables are handed in
 * with the new ones. What they show stays shown and what they hide stays hidden, so that a new table
 * cannot undo an old one.
 *
 * Refuses `threshold-too-low`, `count-not-whole`, `tables-disagree` (two tables give one
 * margin different numbers, so they are not of one population), what `releasedState` refuses, and
 * `earlier-releases-tell` (with what is out already, nothing hidden now would keep a cell unknown).
 */
export function protect(
  tables: readonly CountTable[],
  rule: SuppressionRule,
  released: readonly ReleasedCell[] = [],
): Protection | Refusal {
  if (!Number.isInteger(rule.threshold) || rule.threshold < 2) {
    return refused('threshold-too-low', 'threshold')
  }
  const system = cellSystem(tables)
  const counts = trueCounts(system, tables)
  if (isRefusal(counts)) return counts

  const before = releasedState(system, counts, rule, released)
  if (isRefusal(before)) return before

  const primary = new Set<number>()
  counts.forEach((n, cell) => {
    if (n > 0 && n < rule.threshold) primary.add(cell)
  })
  const { shown } = before
  const hidden = new Set([...primary, ...before.hidden])
  const hiding: Hiding = { system, counts, hidden, shown, rule }
  const mustHide = new Set(hidden)
  hideUntilLinesHold(hiding)
  if (!hideUntilAuditPasses(hiding)) return refused('earlier-releases-tell')
  showWhatNeedNotHide(hiding, mustHide)

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
// round hides at least one more cell, and with everything hidden nothing is known: it ends. False
// where all that could help is shown already.
function hideUntilAuditPasses(hiding: Hiding): boolean {
  const { system, hidden, shown } = hiding
  for (;;) {
    const failing = tooNarrow(hiding)
    if (failing.length === 0) return true
    const helped = new Set<number>()
    const before = hidden.size
    for (const cell of failing) {
      const lines = system.equationsOf[cell] ?? []
      if (lines.some((line) => helped.has(line))) continue
      const added = chooseComplement(hiding, cell)
      // What was hidden for others of this round may be enough for this one as well.
      if (added === undefined) continue
      hidden.add(added)
      for (const line of [...lines, ...(system.equationsOf[added] ?? [])]) helped.add(line)
    }
    if (hidden.size === before) {
      // Without earlier releases every equation in reach would be free of bounds.
      if (shown.size === 0) throw new Error('internal: a cell without bounds was called too narrow')
      return false
    }
    hideUntilLinesHold(hiding)
  }
}

/** Hidden cells whose interval is too narrow, the narrowest first. */
function tooNarrow({ system, counts, hidden, rule }: Hiding): readonly number[] {
  const bounds = attackersBounds(system, publishedCounts(counts, hidden), rule.width)
  // True counts agree with their own margins, so the system always has a solution.
  if (isRefusal(bounds)) throw new Error(`internal: ${bounds.code}`)
  const width = (cell: number): number => widthOf(bounds.get(cell) as Interval)
  return [...bounds.keys()]
    .filter((cell) => width(cell) < rule.width)
    .sort((a, b) => width(a) - width(b) || a - b)
}

/** Greedy choice hides more than it needs; take back, the largest first, what the audit can spare. */
function showWhatNeedNotHide(hiding: Hiding, mustHide: ReadonlySet<number>): void {
  const { counts, hidden } = hiding
  if (hidden.size > thoroughUpTo) return
  const complementary = [...hidden]
    .filter((cell) => !mustHide.has(cell))
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
  for (const cell of complementary) {
    hidden.delete(cell)
    if (tooNarrow(hiding).length > 0) hidden.add(cell)
  }
}
