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
   * Cells that nobody publishes, none or more, after all others: how many joined a cell from one release to
   * the next; in a group of keys of which one record may have several, who has one or more, who has one beside
   * this, and by how much the mentions exceed the people.
   */
  readonly changes: ReadonlySet<number>
  /** Cells of one key where a record may have several. */
  readonly mentions: ReadonlySet<number>
  /** Cells that a reader cannot know to hold anybody while they are hidden: zeros are hidden among them. None where every zero is shown. */
  readonly mayBeEmpty: ReadonlySet<number>
}

/** One name for a cell, whichever table it is read from. */
export function cellId(at: Coordinates): string {
  return JSON.stringify(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A line whose parts do not add up to its total. */
export interface SeveralKeys {
  readonly total: number
  readonly values: readonly number[]
  /** The cell of those who have no key, where there is one. */
  readonly none: number | undefined
}

/** The cells and equations of tables over one and the same population. */
export function cellSystem(shapes: readonly TableShape[]): CellSystem {
  const cells: Coordinates[] = []
  const numberOf = new Map<string, number>()
  const equations = new Map<string, Equation>()
  const groups = new Map<string, SeveralKeys>()
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
        const keys = shape.keys[index] ?? []
        const cellOf = (key: Key): number => enter({ ...at, [column]: key })
        if (shape.several?.[column] === undefined) {
          equations.set(`${total}:${column}`, { total, parts: keys.map(cellOf) })
        } else {
          groups.set(`${total}:${column}`, {
            total,
            values: keys.filter((key) => key !== null).map(cellOf),
            none: keys.includes(null) ? cellOf(null) : undefined,
          })
        }
      })
    }
  }
  const published = cells.length
  const list = [...equations.values()]
  for (const group of groups.values()) {
    list.push(...equationsOfGroup(group, () => cells.push({}) - 1))
  }
  return {
    cells,
    numberOf,
    equations: list,
    equationsOf: equationsByCell(cells.length, list),
    changes: new Set([...cells.keys()].slice(published)),
    mentions: new Set([...groups.values()].flatMap(({ values }) => values)),
    mayBeEmpty: new Set(),
  }
}

/**
 * What a reader knows of keys that do not add up: who has one or more is everybody but those who have none; nobody has a
 * key without being among them; and all mentions together are those people, and more where somebody has several.
 */
export function equationsOfGroup(
  { total, values, none }: SeveralKeys,
  enterUnpublished: () => number,
): readonly Equation[] {
  const any = none === undefined ? total : enterUnpublished()
  const mentions = enterUnpublished()
  return [
    ...(none === undefined ? [] : [{ total, parts: [none, any] }]),
    ...values.map((value) => ({ total: any, parts: [value, enterUnpublished()] })),
    { total: mentions, parts: values },
    { total: mentions, parts: [any, enterUnpublished()] },
  ]
}

/** How many of the system's cells are published: the first ones. */
export function publishedCells({ cells, changes }: CellSystem): number {
  return cells.length - changes.size
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
