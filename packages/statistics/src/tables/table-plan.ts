import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { type Axis, splitAxis, wholeAxis } from './axis.ts'
import type { CodedColumn } from './coded-column.ts'
import type { CodedTable, TableUnit } from './coded-table.ts'
import { cellTotal } from './counting/count-cells.ts'
import type { CountingTask } from './counting/count-task.ts'
import { filtersOf, type Where } from './counting/row-filter.ts'

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

/** A request that was checked against its table: what to count, and what to make of the counts. */
export interface TablePlan {
  readonly unit: TableUnit
  readonly request: TabulateRequest
  readonly axes: readonly Axis[]
  readonly valueNotFound: readonly string[]
  /** Hand this to `countTask`, over all rows at once or over parts that `addCounted` joins. */
  readonly task: CountingTask
  readonly rows: number
}

const largestExact = 2 ** 53

/**
 * Plans an n-way table. Refuses `column-unknown`, `column-repeated`, `column-name-reserved` (a
 * column called `n`), `column-not-multiple` (taking apart a column without a separator) and
 * `too-many-cells` (the full table has more cells than a whole number can name exactly).
 */
export function planTable(table: CodedTable, request: TabulateRequest): TablePlan | Refusal {
  const columns = findColumns(table, request.by)
  if (isRefusal(columns)) return columns
  const axes = axesOf(table, columns, request.split ?? [])
  if (isRefusal(axes)) return axes
  const distinct =
    request.countDistinct === undefined ? undefined : table.columns.get(request.countDistinct)
  if (request.countDistinct !== undefined && distinct === undefined) {
    return refused('column-unknown', request.countDistinct)
  }
  const shown = axes.reduce((product, axis) => product * axis.keys.length, 1)
  const perCell = distinct === undefined ? 1 : cellTotal([distinct])
  if (Math.max(cellTotal(columns), shown) * perCell > largestExact) return refused('too-many-cells')
  const selection = filtersOf(table, request.where, request.split)
  if (isRefusal(selection)) return selection
  return {
    unit: table.unit,
    request,
    axes,
    valueNotFound: selection.valueNotFound,
    task: { columns, filters: selection.filters, weights: table.weights, different: distinct },
    rows: table.length,
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
