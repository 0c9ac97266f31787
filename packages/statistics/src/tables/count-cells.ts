import type { CodedColumn } from './coded-column.ts'

/** Cells that occur, by number: the first column is the slowest digit, its radix values + 1. */
export interface CellCounts {
  readonly cells: Float64Array
  readonly counts: Float64Array
}

const blockLength = 4096
/** Above this many cells two accumulators no longer fit the cache, and the trick stops paying. */
const doubledUpTo = 65_536

/** Number of cells of the full table over these columns, missing included. */
export function cellTotal(columns: readonly CodedColumn[]): number {
  return columns.reduce((product, column) => product * (column.values.length + 1), 1)
}

/**
 * Counts rows (or their weights) per cell. Dense where the table is small beside the data, by hash
 * otherwise; the answer is the same, in rising order of cell.
 */
export function countCells(
  columns: readonly CodedColumn[],
  rows: Uint32Array | undefined,
  length: number,
  weights?: Uint32Array,
): CellCounts {
  const total = cellTotal(columns)
  const rowCount = rows?.length ?? length
  if (total > Math.max(doubledUpTo, 4 * rowCount)) {
    return countSparse(columns, rows, rowCount, weights)
  }
  const counts = weights
    ? countDenseWeighted(columns, rows, rowCount, total, weights)
    : countDense(columns, rows, rowCount, total)
  return occupied(counts)
}

// Neighbouring rows often fall into the same hot cell, and adding to it twice in a row waits for
// the first store. Two accumulators, one for even and one for odd rows, halve the time.
function countDense(
  columns: readonly CodedColumn[],
  rows: Uint32Array | undefined,
  rowCount: number,
  total: number,
): Uint32Array {
  const even = new Uint32Array(total)
  const odd = total <= doubledUpTo ? new Uint32Array(total) : even
  const block = new Uint32Array(blockLength)
  for (let start = 0; start < rowCount; start += blockLength) {
    const size = Math.min(blockLength, rowCount - start)
    fillBlock(block, columns, rows, start, size)
    const paired = size - (size % 2)
    for (let index = 0; index < paired; index += 2) {
      even[block[index] as number]!++
      odd[block[index + 1] as number]!++
    }
    if (paired < size) even[block[paired] as number]!++
  }
  if (odd !== even) for (let cell = 0; cell < total; cell++) even[cell]! += odd[cell] as number
  return even
}

function countDenseWeighted(
  columns: readonly CodedColumn[],
  rows: Uint32Array | undefined,
  rowCount: number,
  total: number,
  weights: Uint32Array,
): Float64Array {
  const counts = new Float64Array(total)
  const block = new Uint32Array(blockLength)
  for (let start = 0; start < rowCount; start += blockLength) {
    const size = Math.min(blockLength, rowCount - start)
    fillBlock(block, columns, rows, start, size)
    for (let index = 0; index < size; index++) {
      const row = rows === undefined ? start + index : (rows[start + index] as number)
      counts[block[index] as number]! += weights[row] as number
    }
  }
  return counts
}

function countSparse(
  columns: readonly CodedColumn[],
  rows: Uint32Array | undefined,
  rowCount: number,
  weights?: Uint32Array,
): CellCounts {
  const counts = new Map<number, number>()
  for (let index = 0; index < rowCount; index++) {
    const row = rows === undefined ? index : (rows[index] as number)
    const weight = weights?.[row] ?? 1
    if (weight === 0) continue
    const cell = cellOfRow(columns, row)
    counts.set(cell, (counts.get(cell) ?? 0) + weight)
  }
  const cells = Float64Array.from(counts.keys()).sort()
  return { cells, counts: cells.map((cell) => counts.get(cell) as number) }
}

function cellOfRow(columns: readonly CodedColumn[], row: number): number {
  let cell = 0
  for (const column of columns) {
    cell = cell * (column.values.length + 1) + (column.codes[row] as number)
  }
  return cell
}

function fillBlock(
  block: Uint32Array,
  columns: readonly CodedColumn[],
  rows: Uint32Array | undefined,
  start: number,
  size: number,
): void {
  block.fill(0)
  for (const { codes, values } of columns) {
    const radix = values.length + 1
    if (rows === undefined) {
      for (let index = 0; index < size; index++) {
        block[index] = (block[index] as number) * radix + (codes[start + index] as number)
      }
    } else {
      for (let index = 0; index < size; index++) {
        const row = rows[start + index] as number
        block[index] = (block[index] as number) * radix + (codes[row] as number)
      }
    }
  }
}

function occupied(dense: Uint32Array | Float64Array): CellCounts {
  let length = 0
  for (let cell = 0; cell < dense.length; cell++) if (dense[cell] !== 0) length++
  const cells = new Float64Array(length)
  const counts = new Float64Array(length)
  let next = 0
  for (let cell = 0; cell < dense.length; cell++) {
    if (dense[cell] === 0) continue
    cells[next] = cell
    counts[next++] = dense[cell] as number
  }
  return { cells, counts }
}
