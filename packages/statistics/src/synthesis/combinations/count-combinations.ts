import { countCells } from '../../tables/counting/count-cells.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'
import type { CombinationSpace, Length } from './combination-space.ts'

/**
 * How many records have each combination of one length, written into the cells of that length.
 * `columns` have the values of the space's columns; the records may be others.
 */
export function countCombinations(
  space: CombinationSpace,
  length: Length,
  columns: readonly CodedColumn[],
  into: Int32Array,
): void {
  const rows = columns[0]?.codes.length ?? 0
  for (const { columns: chosen, offset } of space.tables[length - 1] ?? []) {
    const counted = countCells(
      {
        columns: chosen.map((column) => columns[column] as CodedColumn),
        filters: [],
        weights: undefined,
        different: undefined,
      },
      { from: 0, to: rows },
    )
    counted.cells.forEach((cell, entry) => {
      into[offset + cell] = counted.counts[entry] as number
    })
  }
}
