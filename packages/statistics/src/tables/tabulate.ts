import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { type Axis, splitAxis, wholeAxis } from './axis.ts'
import type { CodedColumn } from './coded-column.ts'
import type { CodedTable, TableUnit } from './coded-table.ts'
import { cellTotal, countCells } from './count-cells.ts'
import { distinctPairs } from './distinct-pairs.ts'
import { project, type Tally } from './project.ts'
import type { Row } from './row.ts'
import { selectRows, type Where } from './select-rows.ts'

export interface TabulateRequest {
  /** The columns of the table, slowest first; none gives the one total. */
  readonly by: readonly string[]
  readonly where?: Where
  /** Count the different values of this column instead of records; missing values do not count. */
  readonly countDistinct?: string
  /**
   * Columns whose cells are taken apart at their separator: a record counts once under each of its
   * values. A column that is not named here is counted by its whole cell text.
   */
  readonly split?: readonly string[]
  /** Also give every table over fewer columns, down to the total. */
  readonly margins?: boolean
}

export interface Tabulation {
  readonly kind: 'tabulation'
  readonly unit: TableUnit
  /** What n counts: records of the declared unit, or different values of a column. */
  readonly measure:
    | { readonly kind: 'records' }
    | { readonly kind: 'distinct'; readonly column: string }
  /**
   * True where the cells add up to every margin. False for different values and for columns taken
   * apart: there one record can stand in several cells, and a margin is counted, never summed.
   */
  readonly isAdditive: boolean
  readonly by: readonly string[]
  /** Occurring cells only, in the order of the values, missing last. */
  readonly rows: readonly Row[]
  readonly margins: readonly { readonly by: readonly string[]; readonly rows: readonly Row[] }[]
  /** The same measure over all selected records. */
  readonly total: number
  /** Filter columns in which a value asked for does not occur. */
  readonly valueNotFound: readonly string[]
}

const largestExact = 2 ** 53

/**
 * An n-way table. Refuses `column-unknown`, `column-repeated`, `column-name-reserved` (a column
 * called `n`), `column-not-multiple` (taking apart a column without a separator) and
 * `too-many-cells` (the full table has more cells than a whole number can name exactly).
 */
export function tabulate(table: CodedTable, request: TabulateRequest): Tabulation | Refusal {
  const columns = findColumns(table, request.by)
  if (isRefusal(columns)) return columns
  const axes = axesOf(table, columns, request.split ?? [])
  if (isRefusal(axes)) return axes
  const distinct =
    request.countDistinct === undefined ? undefined : table.columns.get(request.countDistinct)
  if (request.countDistinct !== undefined && distinct === undefined) {
    return refused('column-unknown', request.countDistinct)
  }
  const cells = cellTotal(columns) * (distinct === undefined ? 1 : distinct.values.length + 1)
  if (cells > largestExact) return refused('too-many-cells')
  const selection = selectRows(table, request.where, request.split)
  if (isRefusal(selection)) return selection

  const tally: Tally =
    distinct === undefined
      ? { kind: 'records', ...countCells(columns, selection.rows, table.length, table.weights) }
      : distinctPairs(columns, distinct, selection.rows, table.length, table.weights)
  const tableOver = (kept: readonly number[]): readonly Row[] => project(tally, columns, axes, kept)
  const all = request.by.map((_, index) => index)
  const total = tableOver([])[0]?.n ?? 0
  return {
    kind: 'tabulation',
    unit: table.unit,
    measure:
      distinct === undefined ? { kind: 'records' } : { kind: 'distinct', column: distinct.name },
    isAdditive: distinct === undefined && axes.every(isOneToOne),
    by: request.by,
    rows: all.length === 0 ? [{ n: total }] : tableOver(all),
    margins:
      request.margins === true
        ? properSubsets(all).map((kept) => ({
            by: kept.map((index) => request.by[index] as string),
            rows: kept.length === 0 ? [{ n: total }] : tableOver(kept),
          }))
        : [],
    total,
    valueNotFound: selection.valueNotFound,
  }
}

function findColumns(
  table: CodedTable,
  names: readonly string[],
): readonly CodedColumn[] | Refusal {
  const found: CodedColumn[] = []
  for (const name of names) {
    const column = table.columns.get(name)
    if (column === undefined) return refused('column-unknown', name)
    if (name === 'n') return refused('column-name-reserved', name)
    if (found.includes(column)) return refused('column-repeated', name)
    found.push(column)
  }
  return found
}

function axesOf(
  table: CodedTable,
  columns: readonly CodedColumn[],
  split: readonly string[],
): readonly Axis[] | Refusal {
  for (const name of split) {
    const column = table.columns.get(name)
    if (column === undefined) return refused('column-unknown', name)
    if (column.separator === undefined) return refused('column-not-multiple', name)
  }
  return columns.map((column) =>
    column.separator !== undefined && split.includes(column.name)
      ? splitAxis(column, column.separator)
      : wholeAxis(column),
  )
}

function isOneToOne(axis: Axis): boolean {
  return axis.positions.every((positions) => positions.length === 1)
}

/** Every selection of fewer elements, larger ones first, each in the given order. */
function properSubsets(elements: readonly number[]): readonly (readonly number[])[] {
  const subsets: number[][] = []
  for (let mask = 2 ** elements.length - 2; mask >= 0; mask--) {
    subsets.push(elements.filter((_, index) => (mask >> (elements.length - 1 - index)) & 1))
  }
  return subsets.sort((a, b) => b.length - a.length)
}
