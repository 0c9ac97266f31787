import type { Key } from '../tables/coded-column.ts'
import type { TableShape } from './count-table.ts'

/** Where a cell stands: the fixed columns. A column that is absent is summed over. */
export type Coordinates = Readonly<Record<string, Key>>

/** One line of a table: the cell `total` is the sum of the cells `parts` (numbers of cells). */
export interface Equation {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * Every cell, margins included, of tables that are published together, and every equation between
 * them. A margin that two tables share is one cell: that is how one table could undo another.
 */
export interface CellSystem {
  readonly cells: readonly Coordinates[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly equations: readonly Equation[]
  /** For each cell the equations in which it occurs. */
  readonly equationsOf: readonly (readonly number[])[]
  /**
   * Cells that nobody publishes: how many joined a cell from one release to the next, none or more.
   * Empty where nothing earlier is compared.
   */
  readonly changes: ReadonlySet<number>
}

/** One name for a cell, whichever table it is read from. */
export function cellId(at: Coordinates): string {
  return JSON.stringify(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The cells and equations of tables over one and the same population. */
export function cellSystem(shapes: readonly TableShape[]): CellSystem {
  const cells: Coordinates[] = []
  const numberOf = new Map<string, number>()
  const equations = new Map<string, Equation>()
  const enter = (at: Coordinates): number => {
    const id = cellId(at)
    const known = numberOf.get(id)
    if (known !== undefined) return known
    numberOf.set(id, cells.length)
    cells.push(at)
    return cells.length - 1
  }
  for (const shape of shapes) {
    const places = placesOf(shape)
    for (const at of places) enter(at)
    for (const at of places) {
      shape.by.forEach((column, index) => {
        if (column in at) return
        const total = enter(at)
        const parts = (shape.keys[index] ?? []).map((key) => enter({ ...at, [column]: key }))
        equations.set(`${total}:${column}`, { total, parts })
      })
    }
  }
  const list = [...equations.values()]
  return {
    cells,
    numberOf,
    equations: list,
    equationsOf: equationsByCell(cells.length, list),
    changes: new Set(),
  }
}

/** For each cell the numbers of the equations in which it occurs. */
export function equationsByCell(
  cells: number,
  equations: readonly Equation[],
): readonly (readonly number[])[] {
  const equationsOf: number[][] = Array.from({ length: cells }, () => [])
  equations.forEach(({ total, parts }, number) => {
    for (const cell of [total, ...parts]) equationsOf[cell]?.push(number)
  })
  return equationsOf
}

/** Every cell of one table: inner cells first, then margins, the total last. */
export function placesOf(shape: TableShape): readonly Coordinates[] {
  let places: Coordinates[] = [{}]
  shape.by.forEach((column, index) => {
    const keys = shape.keys[index] ?? []
    places = places.flatMap((at) => [...keys.map((key) => ({ ...at, [column]: key })), at])
  })
  return places.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)
}
