import { type Refusal, refused } from '../refusal.ts'
import type { Key } from '../tables/coded-column.ts'
import type { Row } from '../tables/row.ts'

/** The form of a table without its numbers: its columns and every key of each, in order. */
export interface TableShape {
  readonly by: readonly string[]
  readonly keys: readonly (readonly Key[])[]
}

/** A full table of additive counts: also the cells that no record fell into. */
export interface CountTable extends TableShape {
  /** Inner cells, the last column fastest. Margins are their sums. */
  readonly counts: Float64Array
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
  for (const row of rows) {
    if (!Number.isSafeInteger(row.n) || row.n < 0) return refused('count-not-whole', 'n')
    let cell = 0
    for (const [index, column] of shape.by.entries()) {
      const position = positions[index]?.get(row[column] as Key)
      if (position === undefined) return refused('key-not-in-table', column)
      cell = cell * (shape.keys[index]?.length ?? 1) + position
    }
    counts[cell] = (counts[cell] as number) + row.n
  }
  return { by: shape.by, keys: shape.keys, counts }
}
