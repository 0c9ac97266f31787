import type { SuppressionRule } from './audit.ts'
import type { CellSystem, Equation } from './cell-system.ts'

/**
 * The cheap half of the work, line by line: a line whose published total or parts give its one
 * hidden cell away, or whose hidden cells share too small a sum, gets another hidden cell.
 */
export function hideUntilLinesHold(
  system: CellSystem,
  counts: readonly number[],
  hidden: Set<number>,
  rule: SuppressionRule,
): void {
  const waiting = new Set(
    [...hidden].flatMap((cell) => system.equationsOf[cell] ?? []).sort((a, b) => a - b),
  )
  for (const number of waiting) {
    const equation = system.equations[number] as Equation
    while (!lineHolds(equation, counts, hidden, rule)) {
      const added = cheapest(system, counts, hidden, [equation])
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

/** The cell to hide next for the sake of a hidden cell that can still be narrowed down. */
export function chooseComplement(
  system: CellSystem,
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  cell: number,
): number {
  const reached = new Set([cell])
  for (const next of reached) {
    const equations = (system.equationsOf[next] ?? []).map(
      (number) => system.equations[number] as Equation,
    )
    const found = cheapest(system, counts, hidden, equations)
    if (found !== undefined) return found
    for (const { total, parts } of equations) {
      for (const other of [total, ...parts]) if (hidden.has(other)) reached.add(other)
    }
  }
  // Every published cell in reach is 0, so every equation in reach is free of bounds.
  throw new Error('internal: a hidden cell without bounds was called too narrow')
}

function lineHolds(
  { total, parts }: Equation,
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  rule: SuppressionRule,
): boolean {
  const hiddenParts = parts.filter((part) => hidden.has(part))
  if (hidden.has(total)) return hiddenParts.length > 0
  if (hiddenParts.length === 0) return true
  const sum = hiddenParts.reduce((subtotal, part) => subtotal + (counts[part] as number), 0)
  return hiddenParts.length > 1 && sum - hiddenParts.length >= rule.width
}

/** The visible, occupied cell whose loss costs least; undefined where the lines have none. */
function cheapest(
  system: CellSystem,
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  equations: readonly Equation[],
): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (const { total, parts } of equations) {
    for (const cell of [...parts, total]) {
      const n = counts[cell] as number
      if (n === 0 || hidden.has(cell)) continue
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
