import { leastHidden } from '../attackers-bounds.ts'
import type { Equation } from '../cell-system.ts'
import { isOptional, type SuppressionTask } from '../suppression-task.ts'
import type { Cut } from './attack-programme.ts'

/** More than this many entries would slow the solver more than they help; the rest is found by attack. */
const mostEntries = 300_000

/** What single lines already demand: a hidden cell is never alone in its line, nor with too small a sum. */
export function lineCuts(task: SuppressionTask): readonly Cut[] {
  const cuts: Cut[] = task.wholeLines
    .filter(({ hideable }) => !hideable.some((cell) => task.mustHide.has(cell)))
    .map(({ hideable }) => ({ cells: hideable, weights: hideable.map(() => 1) }))
  let entries = 0
  for (const equation of task.system.equations) {
    for (const cell of [...equation.parts, equation.total]) {
      if (!task.mustHide.has(cell) && !isOptional(task, cell)) continue
      const cut = lineCut(task, equation, cell)
      if (cut === undefined) continue
      entries += cut.cells.length
      if (entries > mostEntries) return cuts
      cuts.push(cut)
    }
  }
  return cuts
}

function lineCut(task: SuppressionTask, { total, parts }: Equation, cell: number): Cut | undefined {
  const { counts, mustHide, rule, system } = task
  const others = [...parts, total].filter((other) => other !== cell)
  if (others.some((other) => counts[other] === null) || counts[cell] === null) return undefined
  // A total grows with any hidden part; a part shrinks by its own, and grows by what others give up.
  const reach = (other: number): number =>
    cell === total || other === total
      ? Infinity
      : (counts[other] as number) - leastHidden(system, other)
  const width = counts[cell] === 0 ? rule.width + 1 : rule.width
  let need = cell === total ? 1 : width - ((counts[cell] as number) - leastHidden(system, cell))
  for (const other of others) if (mustHide.has(other)) need -= reach(other)
  const cells = others.filter((other) => isOptional(task, other))
  // Even a cell with room enough of its own must not be alone.
  if (need <= 0) {
    if (others.some((other) => mustHide.has(other))) return undefined
    return { cell, cells, weights: cells.map(() => 1) }
  }
  return { cell, cells, weights: cells.map((other) => Math.min(1, reach(other) / need)) }
}

/**
 * For a cell that is too narrow though no programme says so (whole numbers leave less room): something
 * next to what is hidden around it has to be hidden as well.
 */
export function neighbourCut(
  task: SuppressionTask,
  hidden: ReadonlySet<number>,
  cell: number,
): Cut {
  const { equations, equationsOf } = task.system
  const reached = new Set([cell])
  const around = new Set<number>()
  for (const next of reached) {
    for (const number of equationsOf[next] ?? []) {
      const { total, parts } = equations[number] as Equation
      for (const other of [total, ...parts]) {
        if (hidden.has(other)) reached.add(other)
        else if (isOptional(task, other)) around.add(other)
      }
    }
  }
  const cells = [...around]
  return { cell, cells, weights: cells.map(() => 1) }
}
