import type { Axis } from './axis.ts'
import { type CodedColumn, type Key, missingCode } from './coded-column.ts'
import type { CellCounts } from './count-cells.ts'
import type { DistinctPairs } from './distinct-pairs.ts'
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
  const counts = new Map<number, number>()
  const counted = new Map<number, Set<number>>()
  for (let entry = 0; entry < tally.cells.length; entry++) {
    const codes = decode(columns, tally.cells[entry] as number)
    for (const cell of targetCells(keptAxes, kept, codes)) {
      if (tally.kind === 'records') {
        counts.set(cell, (counts.get(cell) ?? 0) + (tally.counts[entry] as number))
      } else {
        const values = counted.get(cell) ?? new Set()
        counted.set(cell, values)
        const code = tally.codes[entry] as number
        if (code !== missingCode) values.add(code)
      }
    }
  }
  for (const [cell, values] of counted) counts.set(cell, values.size)
  return [...counts].sort(([a], [b]) => a - b).map(([cell, n]) => rowOf(keptAxes, cell, n))
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
    cells = cells.flatMap((cell) => positions.map((position) => cell * axis.keys.length + position))
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
