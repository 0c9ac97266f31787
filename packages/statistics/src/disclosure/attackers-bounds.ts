import { type Refusal, refused } from '../refusal.ts'
import type { SuppressionRule } from './audit.ts'
import type { CellSystem } from './cell-system.ts'
import { Tableau } from './tableau.ts'

/** What a reader of the published tables can work out about a hidden cell, in whole persons. */
export interface Interval {
  readonly low: number
  /** Infinity where nothing published bounds the cell from above. */
  readonly high: number
  /** Of a key among several: how low it is known not to be from the zeros alone, which are always shown. */
  readonly floor?: number
}

const rounding = 1e-6

/**
 * For every hidden cell (null) the least and greatest value that agree with all published cells,
 * all equations and the knowledge which hidden cells are not empty. With `enough`, work on a cell stops
 * once its interval is known to be that wide: the interval given is then a part of the true one.
 * Refuses `margins-do-not-add-up` where the published figures contradict each other.
 */
export function attackersBounds(
  system: CellSystem,
  published: readonly (number | null)[],
  enough = Infinity,
): ReadonlyMap<number, Interval> | Refusal {
  const intervals = new Map<number, Interval>()
  const floors = system.mentions.size === 0 ? [] : floorsOf(system, published)
  for (const { equations, hidden } of components(system, published)) {
    if (hidden.length === 0) {
      if (equations.some(({ right }) => right !== 0)) return refused('margins-do-not-add-up')
      continue
    }
    const tableau = Tableau.feasible(equations, hidden.length)
    if (tableau === undefined) return refused('margins-do-not-add-up')
    hidden.forEach((cell, variable) => {
      const least = leastHidden(system, cell)
      const floor = system.mentions.has(cell) ? floors[cell] : undefined
      // Of a cell that may be empty no more is learnt by knowing that than by seeing it hidden.
      const asked = enough + (system.mayBeEmpty.has(cell) ? 1 : 0)
      const width = (): number => widthOf(intervalSeen(tableau, variable, least))
      const isAloneAbove = (): boolean =>
        floor !== undefined && intervalSeen(tableau, variable, least).low > floor
      if (width() < asked || isAloneAbove()) tableau.least(variable)
      if (width() < asked) {
        tableau.greatest(
          variable,
          Math.ceil((tableau.seenLow[variable] as number) - rounding) + asked,
        )
      }
      const seen = intervalSeen(tableau, variable, least)
      intervals.set(cell, floor === undefined ? seen : { ...seen, floor })
    })
  }
  return intervals
}

/** Number of whole steps between the ends of an interval; 0 is a disclosure. */
export function widthOf({ low, high }: Interval): number {
  return Math.max(0, high - low)
}

/**
 * Zeros are published as 0 but for those in whole groups, so a reader knows that every other hidden cell holds at
 * least one. The attacker is given this knowledge; without it intervals would look wider than they are.
 */
export function leastHidden({ changes, mayBeEmpty }: CellSystem, cell: number): 0 | 1 {
  return changes.has(cell) || mayBeEmpty.has(cell) ? 0 : 1
}

/** What an interval says of a cell if somebody is in it. */
export function occupied({ low, high }: Interval): Interval {
  return { low: Math.max(1, low), high }
}

/**
 * True where an interval tells more of a cell than the rule itself does. Of a change none at all may
 * be told, and so may one that is no small count; of a small key among several nothing that raises its least.
 */
export function isTold(
  { changes }: CellSystem,
  cell: number,
  interval: Interval,
  rule: SuppressionRule,
): boolean {
  // Keys that do not add up need no second hidden cell beside a small one: alone, it is known to be small.
  const isSmallFromBelow =
    interval.floor !== undefined && interval.low > interval.floor && interval.low < rule.threshold
  const seen = changes.has(cell) ? interval : occupied(interval)
  if (widthOf(seen) >= rule.width) return isSmallFromBelow
  return !changes.has(cell) || (interval.high > 0 && interval.low < rule.threshold)
}

/** For each cell the least that it can be when all that is shown are the zeros. */
function floorsOf(system: CellSystem, published: readonly (number | null)[]): readonly number[] {
  const { equations } = system
  const floors = published.map((n, cell): number => (n === 0 ? 0 : leastHidden(system, cell)))
  let rose = true
  const raise = (cell: number, floor: number): void => {
    if (floor <= (floors[cell] as number)) return
    floors[cell] = floor
    rose = true
  }
  while (rose) {
    rose = false
    for (const { total, parts } of equations) {
      raise(
        total,
        parts.reduce((sum, part) => sum + (floors[part] as number), 0),
      )
      // All of the total lies in the one part that is not empty.
      const [only, ...others] = parts.filter((part) => published[part] !== 0)
      if (only !== undefined && others.length === 0) raise(only, floors[total] as number)
    }
  }
  return floors
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
