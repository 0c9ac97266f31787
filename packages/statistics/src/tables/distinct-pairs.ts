import type { CodedColumn } from './coded-column.ts'
import { cellTotal, countCells } from './count-cells.ts'

/** Each pair of a cell and a code of the counted column that occurs, once. */
export interface DistinctPairs {
  readonly kind: 'distinct'
  readonly cells: Float64Array
  /** Codes of the counted column; the missing code marks a cell that is there but adds nothing. */
  readonly codes: Float64Array
}

/** The different (cell, value) pairs of the selected rows, sorted: the cells of one table wider. */
export function distinctPairs(
  columns: readonly CodedColumn[],
  counted: CodedColumn,
  rows: Uint32Array | undefined,
  length: number,
  weights?: Uint32Array,
): DistinctPairs {
  const radix = cellTotal([counted])
  const { cells: pairs } = countCells([...columns, counted], rows, length, weights)
  return {
    kind: 'distinct',
    cells: pairs.map((pair) => Math.floor(pair / radix)),
    codes: pairs.map((pair) => pair % radix),
  }
}
