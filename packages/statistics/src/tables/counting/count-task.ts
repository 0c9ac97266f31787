import type { CodedColumn } from '../coded-column.ts'
import { addCells, type CellCounts, cellTotal, countCells, type RowRange } from './count-cells.ts'
import { differentBits, type DifferentBits, joinBits } from './different-bits.ts'
import type { RowFilter } from './row-filter.ts'

/** What is counted: the rows that pass every filter, by any columns, as records or different values. */
export interface CountingTask {
  readonly columns: readonly CodedColumn[]
  readonly filters: readonly RowFilter[]
  /** How many equal records each row stands for. */
  readonly weights?: Uint32Array | undefined
  /** Count the different values of this column instead of records. */
  readonly different?: CodedColumn | undefined
}

/** What rows were counted to: enough for the table and for every margin of it. */
export type Counted =
  | ({ readonly kind: 'records' } & CellCounts)
  | DifferentBits
  /** Cells of one table wider, the counted column its fastest digit: each pair that occurs, once. */
  | ({ readonly kind: 'different-pairs'; readonly radix: number } & CellCounts)

/** 64 MB: one bit for each cell and value. */
const mostWords = 16_777_216

/** Counts the rows from … to − 1. */
export function countTask(task: CountingTask, range: RowRange): Counted {
  const { columns, different } = task
  if (different === undefined) return { kind: 'records', ...countCells(task, range) }
  const radix = cellTotal([different])
  const wider = { ...task, columns: [...columns, different] }
  // Only the task decides, so that parts of the rows come out alike.
  if (cellTotal(columns) * Math.ceil(radix / 32) > mostWords) {
    return { kind: 'different-pairs', radix, ...countCells(wider, range) }
  }
  return differentBits(task, different, range)
}

/** What one task counted over different rows, together. At least one part. */
export function addCounted(parts: readonly Counted[]): Counted {
  return parts.reduce((one, other) => {
    if (one.kind === 'different-bits' && other.kind === 'different-bits')
      return joinBits(one, other)
    if (one.kind === 'different-bits' || other.kind === 'different-bits') throw new PartsDiffer()
    return { ...one, ...addCells([one, other]) }
  })
}

class PartsDiffer extends Error {
  override name = 'PartsDiffer'
}
