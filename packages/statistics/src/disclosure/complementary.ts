import type { SuppressionRule } from './audit.ts'
import type { CellSystem, Equation } from './cell-system.ts'

/** What the choice of further cells to hide works on. */
export interface Hiding {
  readonly system: CellSystem
  readonly counts: readonly number[]
  /** Grows. */
  readonly hidden: Set<number>
  /** Cells that an earlier release shows: they cannot be taken back. */
  readonly shown: ReadonlySet<number>
  readonly rule: SuppressionRule
}

/**
 * The cheap half of the work, line by line: a line whose published total or parts give its one
 * hidden cell away, or whose hidden cells share too small a sum, gets another hidden cell.
 */
export function hideUntilLinesHold(hiding: Hiding): void {
  const { system, hidden } = hiding
  const waiting = new Set(
    [...hidden].flatMap((cell) => system.equationsOf[cell] ?? []).sort((a, b) => a - b),
  )
  for (const number of waiting) {
    const equation = system.equations[number] as Equation
    while (!lineHolds(equation, hiding)) {
      const added = cheapest(hiding, [equation])
      if (added === undefined) break
      hidden.add(added)
      for (const next of system.equationsOf[added] ?? []) {
        // Deleting first puts the line at the end again: a set is walked in order of entry.
        waiting.delete(next)
        waiting.add(next)
      }
    }
  }
}

/**
 * The cell to hide next for the sake of a hidden cell that can still be narrowed down; undefined where
 * every cell in reach is 0 or shown for ever.
 */
export function chooseComplement(hiding: Hiding, cell: number): number | undefined {
  const { system, hidden } = hiding
  const reached = new Set([cell])
  for (const next of reached) {
    const equations = (system.equationsOf[next] ?? []).map(
      (number) => system.equations[number] as Equation,
    )
    const found = cheapest(hiding, equations)
    if (found !== undefined) return found
    for (const { total, parts } of equations) {
      for (const other of [total, ...parts]) if (hidden.has(other)) reached.add(other)
    }
  }
  return undefined
}

function lineHolds({ total, parts }: Equation, { counts, hidden, rule }: Hiding): boolean {
  const hiddenParts = parts.filter((part) => hidden.has(part))
  if (hidden.has(total)) return hiddenParts.length > 0
  if (hiddenParts.length === 0) return true
  const sum = hiddenParts.reduce((subtotal, part) => subtotal + (counts[part] as number), 0)
  return hiddenParts.length > 1 && sum - hiddenParts.length >= rule.width
}

/** The visible, occupied cell whose loss costs least; undefined where the lines have none. */
function cheapest(
  { system, counts, hidden, shown }: Hiding,
  equations: readonly Equation[],
): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (const { total, parts } of equations) {
    for (const cell of [...parts, total]) {
      const n = counts[cell] as number
      if (n === 0 || hidden.has(cell) || shown.has(cell)) continue
      const price = (n + 1) * (1 + linesWithoutHidden(system, hidden, cell))
      if (price >= least) continue
      best = cell
      least = price
    }
  }
  return best
}

/** Lines in which this cell would be the only hidden one, so that each asks for yet another. */
function linesWithoutHidden(system: CellSystem, hidden: ReadonlySet<number>, cell: number): number {
  return (system.equationsOf[cell] ?? []).filter((number) => {
    const { total, parts } = system.equations[number] as Equation
    return !hidden.has(total) && !parts.some((part) => hidden.has(part))
  }).length
}
