import type { CodedColumn } from './coded-column.ts'
import { cellOfRow } from './count-cells.ts'

/** Each pair of a cell and a code of the counted column that occurs, once. */
export interface DistinctPairs {
  readonly kind: 'distinct'
  readonly cells: Float64Array
  /** Codes of the counted column; the missing code marks a cell that is there but adds nothing. */
  readonly codes: Float64Array
}

/** The different (cell, value) pairs of the selected rows, sorted. */
export function distinctPairs(
  columns: readonly CodedColumn[],
  counted: CodedColumn,
  rows: Uint32Array | undefined,
  length: number,
): DistinctPairs {
  const rowCount = rows?.length ?? length
  const radix = counted.values.length + 1
  const pairs = new Float64Array(rowCount)
  for (let index = 0; index < rowCount; index++) {
    const row = rows === undefined ? index : (rows[index] as number)
    pairs[index] = cellOfRow(columns, row) * radix + (counted.codes[row] as number)
  }
  pairs.sort()
  const once = pairs.filter((pair, index) => index === 0 || pair !== pairs[index - 1])
  return {
    kind: 'distinct',
    cells: once.map((pair) => Math.floor(pair / radix)),
    codes: once.map((pair) => pair % radix),
  }
}
