import { isRefusal } from '../refusal.ts'
import { attackersBounds, isTold, widthOf } from './attackers-bounds.ts'
import type { SuppressionRule } from './audit.ts'
import type { CellSystem } from './cell-system.ts'
import type { WholeLine } from './whole-groups.ts'

/** What it costs to hide a cell: one each, or its count and one more. */
export type Weighing = 'cells' | 'counts'

/** Everything that the choice of cells to hide works on. */
export interface SuppressionTask {
  readonly system: CellSystem
  /** Null where the office itself does not know: hidden in an earlier release, or a change. */
  readonly counts: readonly (number | null)[]
  /** Small counts, what earlier releases hid, and all that is not known. */
  readonly mustHide: ReadonlySet<number>
  /** Cells that an earlier release shows: they cannot be taken back. */
  readonly shown: ReadonlySet<number>
  /** For each attacker the cells whose counts he knows himself; the first is the public: none. */
  readonly attackers: readonly ReadonlySet<number>[]
  readonly rule: SuppressionRule
  readonly weigh: Weighing
  /** Lines in which a zero has to be hidden, where the rule asks for it. */
  readonly wholeLines: readonly WholeLine[]
  /** Every zero that may be. */
  readonly hideableZeros: ReadonlySet<number>
}

/** Above this many hidden cells the second look, one audit per cell, would take minutes. */
const thoroughUpTo = 200

export function weightOf({ counts, weigh }: SuppressionTask, cell: number): number {
  return weigh === 'cells' ? 1 : (counts[cell] ?? 0) + 1
}

/** What the choice costs; cells whose count is not known cost nothing, they are hidden anyway. */
export function weightOfAll(task: SuppressionTask, hidden: ReadonlySet<number>): number {
  let sum = 0
  for (const cell of hidden) if (task.counts[cell] !== null) sum += weightOf(task, cell)
  return sum
}

/** True for a cell that may be hidden and need not be. */
export function isOptional(task: SuppressionTask, cell: number): boolean {
  const n = task.counts[cell]
  if (n === null || n === undefined || task.shown.has(cell) || task.mustHide.has(cell)) return false
  return n > 0 || task.hideableZeros.has(cell)
}

/** The zeros of whole groups beside none of which another is hidden yet. */
export function openLines(
  { wholeLines }: SuppressionTask,
  hidden: ReadonlySet<number>,
): readonly WholeLine[] {
  return wholeLines.filter(({ hideable }) => !hideable.some((cell) => hidden.has(cell)))
}

/** True where no attacker learns too much, of cells or of whole groups. */
export function holds(task: SuppressionTask, hidden: ReadonlySet<number>): boolean {
  return openLines(task, hidden).length === 0 && tooNarrow(task, hidden).length === 0
}

export function publishedBy(
  { counts }: SuppressionTask,
  hidden: ReadonlySet<number>,
  known?: ReadonlySet<number>,
): readonly (number | null)[] {
  return counts.map((n, cell) => (hidden.has(cell) && known?.has(cell) !== true ? null : n))
}

export interface TooNarrow {
  readonly cell: number
  /** Number of the attacker who learns too much. */
  readonly attacker: number
  readonly width: number
}

/** Hidden cells of which some attacker learns too much, the narrowest first. */
export function tooNarrow(
  task: SuppressionTask,
  hidden: ReadonlySet<number>,
): readonly TooNarrow[] {
  const { system, rule } = task
  const found: TooNarrow[] = []
  task.attackers.forEach((known, attacker) => {
    const bounds = attackersBounds(system, publishedBy(task, hidden, known), rule.width)
    // True counts agree with their own margins, so the system always has a solution.
    if (isRefusal(bounds)) throw new Error(`internal: ${bounds.code}`)
    for (const [cell, interval] of bounds) {
      if (isTold(system, cell, interval, rule)) {
        found.push({ cell, attacker, width: widthOf(interval) })
      }
    }
  })
  return found.sort((a, b) => a.width - b.width || a.cell - b.cell || a.attacker - b.attacker)
}

/** Takes back, the dearest first, what the audit can spare; nothing where that would take minutes. */
export function showWhatNeedNotHide(
  task: SuppressionTask,
  hidden: ReadonlySet<number>,
): ReadonlySet<number> {
  const kept = new Set(hidden)
  if (hidden.size > thoroughUpTo) return kept
  const optional = [...hidden]
    .filter((cell) => isOptional(task, cell))
    .sort((a, b) => (task.counts[b] as number) - (task.counts[a] as number) || a - b)
  for (const cell of optional) {
    kept.delete(cell)
    if (!holds(task, kept)) kept.add(cell)
  }
  return kept
}
