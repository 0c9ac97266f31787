import type { Equation } from './cell-system.ts'
import { leastHidden } from './attackers-bounds.ts'
import {
  isOptional,
  openLines,
  type SuppressionTask,
  tooNarrow,
  weightOf,
} from './suppression-task.ts'

/**
 * Hides further cells, each the cheapest in reach, until the audit passes: quickly, and more than need
 * be. Undefined where what is out already tells too much whatever is hidden now.
 */
export function hideGreedily(
  task: SuppressionTask,
  start: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const hidden = new Set(start)
  for (const { hideable } of openLines(task, hidden)) {
    // An earlier line's zero may be this one's as well.
    if (hideable.some((cell) => hidden.has(cell))) continue
    const [cheapestZero] = hideable.toSorted(
      (a, b) => linesWithoutHidden(task, hidden, a) - linesWithoutHidden(task, hidden, b) || a - b,
    )
    if (cheapestZero !== undefined) hidden.add(cheapestZero)
  }
  hideUntilLinesHold(task, hidden)
  // Lines alone do not show everything: three lines in a ring can determine a cell together. Each
  // round hides at least one more cell, and with everything hidden nothing is known: it ends.
  for (;;) {
    const failing = tooNarrow(task, hidden)
    if (failing.length === 0) return hidden
    const helped = new Set<number>()
    const before = hidden.size
    for (const { cell, attacker } of failing) {
      const lines = task.system.equationsOf[cell] ?? []
      if (lines.some((line) => helped.has(line))) continue
      const added = chooseComplement(task, hidden, cell, attacker)
      // What was hidden for others of this round may be enough for this one as well.
      if (added === undefined) continue
      hidden.add(added)
      for (const line of [...lines, ...(task.system.equationsOf[added] ?? [])]) helped.add(line)
    }
    if (hidden.size === before) return undefined
    hideUntilLinesHold(task, hidden)
  }
}

/**
 * The cheap half of the work, line by line: a line whose published total or parts give its one
 * hidden cell away, or whose hidden cells share too small a sum, gets another hidden cell.
 */
function hideUntilLinesHold(task: SuppressionTask, hidden: Set<number>): void {
  const { system } = task
  const waiting = new Set(
    [...hidden].flatMap((cell) => system.equationsOf[cell] ?? []).sort((a, b) => a - b),
  )
  for (const number of waiting) {
    const equation = system.equations[number] as Equation
    while (!lineHolds(task, hidden, equation)) {
      const added = cheapest(task, hidden, [equation])
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
 * every cell in reach is 0, shown for ever or known to the attacker himself.
 */
function chooseComplement(
  task: SuppressionTask,
  hidden: ReadonlySet<number>,
  cell: number,
  attacker: number,
): number | undefined {
  const { system, hideableZeros } = task
  const reached = new Set([cell])
  let zero: number | undefined
  for (const next of reached) {
    const equations = (system.equationsOf[next] ?? []).map(
      (number) => system.equations[number] as Equation,
    )
    const found = cheapest(task, hidden, equations, task.attackers[attacker])
    if (found !== undefined && !hideableZeros.has(found)) return found
    // A zero gives nothing up: only where nothing else is in reach.
    zero ??= found
    for (const { total, parts } of equations) {
      for (const other of [total, ...parts]) if (hidden.has(other)) reached.add(other)
    }
  }
  return zero
}

function lineHolds(
  { counts, rule, system }: SuppressionTask,
  hidden: ReadonlySet<number>,
  { total, parts }: Equation,
): boolean {
  const hiddenParts = parts.filter((part) => hidden.has(part))
  // What is not known here is left to the audit.
  if (hiddenParts.some((part) => counts[part] === null)) return true
  if (hidden.has(total)) return counts[total] === null || hiddenParts.length > 0
  if (hiddenParts.length === 0) return true
  const sum = hiddenParts.reduce(
    (subtotal, part) => subtotal + (counts[part] as number) - leastHidden(system, part),
    0,
  )
  return hiddenParts.length > 1 && sum >= rule.width
}

/** The visible, occupied cell whose loss costs least; undefined where the lines have none. */
function cheapest(
  task: SuppressionTask,
  hidden: ReadonlySet<number>,
  equations: readonly Equation[],
  useless?: ReadonlySet<number>,
): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (const { total, parts } of equations) {
    for (const cell of [...parts, total]) {
      if (hidden.has(cell) || !isOptional(task, cell) || useless?.has(cell) === true) continue
      // Where another cell can be hidden, a zero is not: it gives nothing up.
      const isLast = task.hideableZeros.has(cell)
      const price =
        weightOf(task, cell) *
        (1 + linesWithoutHidden(task, hidden, cell)) *
        (isLast ? Number.MAX_SAFE_INTEGER : 1)
      if (price >= least) continue
      best = cell
      least = price
    }
  }
  return best
}

/** Lines in which this cell would be the only hidden one, so that each asks for yet another. */
function linesWithoutHidden(
  { system }: SuppressionTask,
  hidden: ReadonlySet<number>,
  cell: number,
): number {
  return (system.equationsOf[cell] ?? []).filter((number) => {
    const { total, parts } = system.equations[number] as Equation
    return !hidden.has(total) && !parts.some((part) => hidden.has(part))
  }).length
}
