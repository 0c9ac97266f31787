import type { CellCounts } from './count-cells.ts'

/** Each pair of a cell and a code of the counted column that occurs, once. */
export interface DistinctPairs {
  readonly kind: 'distinct'
  readonly cells: Float64Array
  /** Codes of the counted column; the missing code marks a cell that is there but adds nothing. */
  readonly codes: Float64Array
  /** Codes of the counted column are below this. */
  readonly radix: number
}

/** Takes the counted column, the fastest digit of `counted`, off the cells of one table wider. */
export function distinctPairs({ cells }: CellCounts, radix: number): DistinctPairs {
  return {
    kind: 'distinct',
    cells: cells.map((pair) => Math.floor(pair / radix)),
    codes: cells.map((pair) => pair % radix),
    radix,
  }
}
