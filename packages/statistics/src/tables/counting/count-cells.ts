import type { CodedColumn } from '../coded-column.ts'
import { CellHash } from './cell-hash.ts'
import { type CountingKernel, countingKernel, keptCodes } from './counting-kernel.ts'
import { blockRows } from './counting-module.ts'
import type { CountingTask } from './count-task.ts'

/** Cells that occur, by number: the first column is the slowest digit, its radix values + 1. */
export interface CellCounts {
  readonly cells: Float64Array
  readonly counts: Float64Array
}

/** From the first row to the one before the last; parts of a table are counted apart and summed. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** Up to this many cells a table is counted densely whatever the number of rows. */
const alwaysDenseUpTo = 65_536
/** Looking a row up by hash costs about as much as emptying and reading this many dense cells. */
const cellsPerRow = 32
/** The kernel's keys have 32 bits. */
const longestKey = 2 ** 32
/** 64 MB of counts; larger tables are counted by hash. */
const denseUpTo = 16_777_216

/** Number of cells of the full table over these columns, missing included. */
export function cellTotal(columns: readonly CodedColumn[]): number {
  return columns.reduce((product, column) => product * (column.values.length + 1), 1)
}

/**
 * Counts rows (or their weights) per cell: densely where the table is small beside the data, by
 * hash otherwise; the answer is the same, in rising order of cell.
 */
export function countCells(task: CountingTask, range: RowRange): CellCounts {
  const total = cellTotal(task.columns)
  const rows = range.to - range.from
  const isPlain = task.filters.length === 0 && task.weights === undefined
  if (task.columns.length === 0 && isPlain && rows > 0) {
    return { cells: Float64Array.of(0), counts: Float64Array.of(rows) }
  }
  if (total > denseUpTo || total > Math.max(alwaysDenseUpTo, cellsPerRow * rows)) {
    return countByHash(task, range)
  }
  return occupied(
    task.weights === undefined
      ? countRows(task, range, total)
      : addWeights(task, range, total, task.weights),
  )
}

function countRows(task: CountingTask, range: RowRange, total: number): Uint32Array {
  const kernel = countingKernel()
  const filters = task.filters.map(keptCodes)
  kernel.begin(total)
  for (let start = range.from; start < range.to; start += blockRows) {
    const rows = Math.min(blockRows, range.to - start)
    kernel.makeKeys(task.columns, start, rows)
    if (filters.length > 0) makeMask(kernel, filters, start, rows)
    kernel.count(filters.length > 0 ? kernel.keepMasked(rows) : rows)
  }
  return kernel.finish()
}

function addWeights(
  task: CountingTask,
  range: RowRange,
  total: number,
  weights: Uint32Array,
): Float64Array {
  const sums = new Float64Array(total)
  visitBlocks(task, range, (keys, mask, start) => {
    for (let row = 0; row < keys.length; row++) {
      if (mask[row] !== 0) sums[keys[row] as number]! += weights[start + row] as number
    }
  })
  return sums
}

/** Hands each block of rows on: the cell of each row, whether it passes (0 where not), the first row. */
export function visitBlocks(
  task: CountingTask,
  range: RowRange,
  visit: (keys: Uint16Array | Uint32Array, mask: Uint8Array, start: number) => void,
): void {
  const kernel = countingKernel()
  const filters = task.filters.map(keptCodes)
  kernel.beginKeys(cellTotal(task.columns))
  for (let start = range.from; start < range.to; start += blockRows) {
    const rows = Math.min(blockRows, range.to - start)
    kernel.makeKeys(task.columns, start, rows)
    makeMask(kernel, filters, start, rows)
    visit(kernel.keys(rows), kernel.mask(rows), start)
  }
}

function makeMask(
  kernel: CountingKernel,
  filters: readonly ReturnType<typeof keptCodes>[],
  start: number,
  rows: number,
): void {
  kernel.beginMask(rows)
  for (const filter of filters) kernel.narrow(filter, start, rows)
}

function countByHash(task: CountingTask, range: RowRange): CellCounts {
  const total = cellTotal(task.columns)
  const counted = new CellHash(Math.min(total, range.to - range.from))
  if (total <= longestKey) {
    visitBlocks(task, range, (keys, mask, start) => {
      for (let row = 0; row < keys.length; row++) {
        const weight = task.weights === undefined ? 1 : (task.weights[start + row] as number)
        if (mask[row] !== 0 && weight !== 0) counted.add(keys[row] as number, weight)
      }
    })
    return counted.sorted()
  }
  for (let row = range.from; row < range.to; row++) {
    if (!task.filters.every(({ codes, passes }) => passes[codes[row] as number] === 1)) continue
    const weight = task.weights === undefined ? 1 : (task.weights[row] as number)
    if (weight === 0) continue
    let cell = 0
    for (const { codes, values } of task.columns) {
      cell = cell * (values.length + 1) + (codes[row] as number)
    }
    counted.add(cell, weight)
  }
  return counted.sorted()
}

/** The counts of one task over different rows, together. */
export function addCells(parts: readonly CellCounts[]): CellCounts {
  return parts.reduce(addTwo, { cells: new Float64Array(), counts: new Float64Array() })
}

function addTwo(one: CellCounts, other: CellCounts): CellCounts {
  if (one.cells.length === 0) return other
  const cells = new Float64Array(one.cells.length + other.cells.length)
  const counts = new Float64Array(cells.length)
  let length = 0
  let left = 0
  let right = 0
  while (left < one.cells.length || right < other.cells.length) {
    const a = one.cells[left] ?? Infinity
    const b = other.cells[right] ?? Infinity
    cells[length] = Math.min(a, b)
    if (a <= b) counts[length]! += one.counts[left++] as number
    if (b <= a) counts[length]! += other.counts[right++] as number
    length++
  }
  return { cells: cells.slice(0, length), counts: counts.slice(0, length) }
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
