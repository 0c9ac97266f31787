import { type Refusal, refused } from '../refusal.ts'
import { type Key, takeApart } from '../tables/coded-column.ts'
import type { Row } from '../tables/row.ts'
import { cellId, type Coordinates } from './cell-system.ts'

/** The form of a table without its numbers: its columns and every key of each, in order. */
export interface TableShape {
  readonly by: readonly string[]
  readonly keys: readonly (readonly Key[])[]
  /**
   * Columns in which a record may have several of the keys, and what joins them in its row. It counts
   * once under each, so their cells do not add up to the total.
   */
  readonly several?: Readonly<Record<string, string>>
}

/** A full table of additive counts: also the cells that no record fell into. */
export interface CountTable extends TableShape {
  /** Inner cells, the last column fastest. Margins are their sums, unless `all` says otherwise. */
  readonly counts: Float64Array
  /** Every cell's count by `cellId`, margins included, where a column holds several keys. */
  readonly all?: ReadonlyMap<string, number>
}

/**
 * The full table over `by`, summed from rows that may have more columns. Refuses
 * `count-not-whole` (a count that is negative, fractional or no number) and `key-not-in-table` (a
 * row whose key the shape does not have: nothing is dropped in silence).
 */
export function countTable(rows: readonly Row[], shape: TableShape): CountTable | Refusal {
  const positions = shape.keys.map((keys) => new Map(keys.map((key, index) => [key, index])))
  const total = shape.keys.reduce((product, keys) => product * keys.length, 1)
  const counts = new Float64Array(total)
  const all = shape.several === undefined ? undefined : new Map<string, number>()
  for (const row of rows) {
    if (!Number.isSafeInteger(row.n) || row.n < 0) return refused('count-not-whole', 'n')
    let cells = [0]
    for (const [index, column] of shape.by.entries()) {
      const places: number[] = []
      for (const key of keysIn(row, column, shape)) {
        const position = positions[index]?.get(key)
        if (position === undefined) return refused('key-not-in-table', column)
        places.push(position)
      }
      const size = shape.keys[index]?.length ?? 1
      cells = cells.flatMap((cell) => places.map((position) => cell * size + position))
    }
    for (const cell of cells) counts[cell] = (counts[cell] as number) + row.n
    if (all === undefined) continue
    for (const at of placesOfRow(row, shape)) {
      const id = cellId(at)
      all.set(id, (all.get(id) ?? 0) + row.n)
    }
  }
  return { ...shape, counts, ...(all !== undefined && { all }) }
}

function keysIn(row: Row, column: string, { several }: TableShape): readonly Key[] {
  const key = row[column] as Key
  const separator = several?.[column]
  return separator === undefined || key === null ? [key] : [...new Set(takeApart(key, separator))]
}

/** Every cell, margins included, in which the records of a row stand: in each of them once. */
function placesOfRow(row: Row, shape: TableShape): readonly Coordinates[] {
  return shape.by.reduce<readonly Coordinates[]>(
    (places, column) =>
      places.flatMap((at) => [
        at,
        ...keysIn(row, column, shape).map((key) => ({ ...at, [column]: key })),
      ]),
    [{}],
  )
}
