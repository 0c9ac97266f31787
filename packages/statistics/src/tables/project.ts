import type { Axis } from './axis.ts'
import { type CodedColumn, type Key, missingCode } from './coded-column.ts'
import { CellHash } from './counting/cell-hash.ts'
import type { CellCounts } from './counting/count-cells.ts'
import type { Counted } from './counting/count-task.ts'
import { type DifferentBits, differentIn, occupiedCells } from './counting/different-bits.ts'
import type { Row } from './row.ts'

/**
 * The table over some of the counted columns. Cells of a column that is taken apart are handed to
 * each of their values here, after counting: there are far fewer cells than rows.
 */
export function project(
  counted: Counted,
  columns: readonly CodedColumn[],
  axes: readonly Axis[],
  kept: readonly number[],
): readonly Row[] {
  const keptAxes = kept.map((index) => axes[index] as Axis)
  const targets = (cell: number): readonly number[] =>
    targetCells(keptAxes, kept, decode(columns, cell))
  const { cells, counts } = projected(counted, targets)
  return Array.from(cells, (cell, entry) => rowOf(keptAxes, cell, counts[entry] as number))
}

type Targets = (cell: number) => readonly number[]

function projected(counted: Counted, targets: Targets): CellCounts {
  if (counted.kind === 'different-bits') return projectBits(counted, targets)
  const { cells, counts } = counted
  const sums = new CellHash()
  if (counted.kind === 'records') {
    cells.forEach((cell, entry) => {
      for (const target of targets(cell)) sums.add(target, counts[entry] as number)
    })
    return sums.sorted()
  }
  const { radix } = counted
  const pairs = new CellHash()
  for (const pair of cells) {
    for (const target of targets(Math.floor(pair / radix))) {
      pairs.add(target * radix + (pair % radix), 1)
    }
  }
  for (const pair of pairs.sorted().cells) {
    sums.add(Math.floor(pair / radix), pair % radix === missingCode ? 0 : 1)
  }
  return sums.sorted()
}

function projectBits(counted: DifferentBits, targets: Targets): CellCounts {
  const { bits, words } = counted
  const joined = new Map<number, Uint32Array>()
  for (const cell of occupiedCells(counted)) {
    const own = bits.subarray(cell * words, (cell + 1) * words)
    for (const target of targets(cell)) {
      const there = joined.get(target)
      joined.set(
        target,
        there === undefined ? own : own.map((word, at) => word | (there[at] as number)),
      )
    }
  }
  const cells = Float64Array.from(joined.keys()).sort()
  return { cells, counts: cells.map((cell) => differentIn(joined.get(cell) as Uint32Array)) }
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
