import { type Refusal, refused } from '../refusal.ts'
import type { CellSystem } from './cell-system.ts'
import { Tableau } from './tableau.ts'

/** What a reader of the published tables can work out about a hidden cell, in whole persons. */
export interface Interval {
  readonly low: number
  /** Infinity where nothing published bounds the cell from above. */
  readonly high: number
}

const rounding = 1e-6

/**
 * For every hidden cell (null) the least and greatest value that agree with all published cells,
 * all equations and the knowledge that no hidden cell is empty. With `enough`, work on a cell stops
 * once its interval is known to be that wide: the interval given is then a part of the true one.
 * Refuses `margins-do-not-add-up` where the published figures contradict each other.
 */
export function attackersBounds(
  system: CellSystem,
  published: readonly (number | null)[],
  enough = Infinity,
): ReadonlyMap<number, Interval> | Refusal {
  const intervals = new Map<number, Interval>()
  for (const { equations, hidden } of components(system, published)) {
    if (hidden.length === 0) {
      if (equations.some(({ right }) => right !== 0)) return refused('margins-do-not-add-up')
      continue
    }
    const tableau = Tableau.feasible(equations, hidden.length)
    if (tableau === undefined) return refused('margins-do-not-add-up')
    hidden.forEach((cell, variable) => {
      const least = leastHidden(system, cell)
      const width = (): number => widthOf(intervalSeen(tableau, variable, least))
      if (width() < enough) tableau.least(variable)
      if (width() < enough) {
        tableau.greatest(
          variable,
          Math.ceil((tableau.seenLow[variable] as number) - rounding) + enough,
        )
      }
      intervals.set(cell, intervalSeen(tableau, variable, least))
    })
  }
  return intervals
}

/** Number of whole steps between the ends of an interval; 0 is a disclosure. */
export function widthOf({ low, high }: Interval): number {
  return Math.max(0, high - low)
}

/**
 * Zeros are published as 0, so a reader knows that every hidden cell holds at least one. The
 * attacker is given this knowledge; without it intervals would look wider than they are.
 */
export function leastHidden({ changes }: CellSystem, cell: number): 0 | 1 {
  return changes.has(cell) ? 0 : 1
}

function intervalSeen(tableau: Tableau, variable: number, least: number): Interval {
  return {
    low: least + Math.ceil((tableau.seenLow[variable] as number) - rounding),
    high: least + Math.floor((tableau.seenHigh[variable] as number) + rounding),
  }
}

interface Component {
  readonly hidden: readonly number[]
  readonly equations: readonly { readonly coefficients: Float64Array; readonly right: number }[]
}

/**
 * Hidden cells that no chain of equations connects say nothing of each other and are solved apart.
 * Equations without a hidden cell come as one component without variables, to be checked.
 */
function components(
  system: CellSystem,
  published: readonly (number | null)[],
): readonly Component[] {
  const found: Component[] = []
  const seenCells = new Set<number>()
  const hiddenOf = system.equations.map(({ total, parts }) =>
    [total, ...parts].filter((cell) => published[cell] === null),
  )
  for (const start of system.cells.keys()) {
    if (published[start] !== null || seenCells.has(start)) continue
    const hidden: number[] = []
    const equations = new Set<number>()
    const waiting = [start]
    seenCells.add(start)
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      hidden.push(cell)
      for (const equation of system.equationsOf[cell] ?? []) {
        equations.add(equation)
        for (const next of hiddenOf[equation] ?? []) {
          if (seenCells.has(next)) continue
          seenCells.add(next)
          waiting.push(next)
        }
      }
    }
    hidden.sort((a, b) => a - b)
    found.push(componentOf(system, published, hidden, [...equations]))
  }
  const open = [...system.equations.keys()].filter((number) => hiddenOf[number]?.length === 0)
  found.push(componentOf(system, published, [], open))
  return found
}

function componentOf(
  system: CellSystem,
  published: readonly (number | null)[],
  hidden: readonly number[],
  numbers: readonly number[],
): Component {
  const variableOf = new Map(hidden.map((cell, variable) => [cell, variable]))
  const equations = numbers.map((number) => {
    const { total, parts } = system.equations[number] as (typeof system.equations)[number]
    const coefficients = new Float64Array(hidden.length)
    let right = 0
    const place = (cell: number, sign: 1 | -1): void => {
      const n = published[cell]
      if (n === null || n === undefined) {
        const variable = variableOf.get(cell) as number
        coefficients[variable] = (coefficients[variable] as number) + sign
        right -= sign * leastHidden(system, cell)
      } else {
        right -= sign * n
      }
    }
    for (const part of parts) place(part, 1)
    place(total, -1)
    return { coefficients, right }
  })
  return { hidden, equations }
}
