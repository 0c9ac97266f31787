import type { Axis } from './axis.ts'
import { type CodedColumn, type Key, missingCode } from './coded-column.ts'
import { CellHash } from './counting/cell-hash.ts'
import type { CellCounts } from './counting/count-cells.ts'
import type { DistinctPairs } from './counting/distinct-pairs.ts'
import type { Row } from './row.ts'

/** What was counted once, over all columns, and from which every margin can be made. */
export type Tally = ({ readonly kind: 'records' } & CellCounts) | DistinctPairs

/**
 * The table over some of the counted columns. Cells of a column that is taken apart are handed to
 * each of their values here, after counting: there are far fewer cells than rows.
 */
export function project(
  tally: Tally,
  columns: readonly CodedColumn[],
  axes: readonly Axis[],
  kept: readonly number[],
): readonly Row[] {
  const keptAxes = kept.map((index) => axes[index] as Axis)
  const counted =
    tally.kind === 'records'
      ? addRecords(tally, columns, keptAxes, kept)
      : addDifferent(tally, columns, keptAxes, kept)
  return Array.from(counted.cells, (cell, entry) =>
    rowOf(keptAxes, cell, counted.counts[entry] as number),
  )
}

function addRecords(
  tally: CellCounts,
  columns: readonly CodedColumn[],
  axes: readonly Axis[],
  kept: readonly number[],
): CellCounts {
  const sums = new CellHash()
  for (let entry = 0; entry < tally.cells.length; entry++) {
    const codes = decode(columns, tally.cells[entry] as number)
    for (const cell of targetCells(axes, kept, codes)) sums.add(cell, tally.counts[entry] as number)
  }
  return sums.sorted()
}

function addDifferent(
  tally: DistinctPairs,
  columns: readonly CodedColumn[],
  axes: readonly Axis[],
  kept: readonly number[],
): CellCounts {
  const pairs = new CellHash()
  for (let entry = 0; entry < tally.cells.length; entry++) {
    const codes = decode(columns, tally.cells[entry] as number)
    for (const cell of targetCells(axes, kept, codes)) {
      pairs.add(cell * tally.radix + (tally.codes[entry] as number), 1)
    }
  }
  const different = new CellHash()
  for (const pair of pairs.sorted().cells) {
    const isMissing = pair % tally.radix === missingCode
    different.add(Math.floor(pair / tally.radix), isMissing ? 0 : 1)
  }
  return different.sorted()
}

function decode(columns: readonly CodedColumn[], cell: number): readonly number[] {
  const codes = new Array<number>(columns.length)
  let rest = cell
  for (let index = columns.length - 1; index >= 0; index--) {
    const radix = (columns[index] as CodedColumn).values.length + 1
    codes[index] = rest % radix
    rest = Math.floor(rest / radix)
  }
  return codes
}

function targetCells(
  axes: readonly Axis[],
  kept: readonly number[],
  codes: readonly number[],
): readonly number[] {
  let cells = [0]
  axes.forEach((axis, index) => {
    const positions = axis.positions[codes[kept[index] as number] as number] ?? []
    const first = positions[0]
    cells =
      positions.length === 1 && cells.length === 1 && first !== undefined
        ? [(cells[0] as number) * axis.keys.length + first]
        : cells.flatMap((cell) => positions.map((position) => cell * axis.keys.length + position))
  })
  return cells
}

function rowOf(axes: readonly Axis[], cell: number, n: number): Row {
  const keys: [string, Key][] = []
  let rest = cell
  for (const axis of axes.toReversed()) {
    keys.push([axis.column, axis.keys[rest % axis.keys.length] ?? null])
    rest = Math.floor(rest / axis.keys.length)
  }
  return { ...Object.fromEntries(keys.toReversed()), n }
}
