import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { type CodedColumn, missingCode } from './coded-column.ts'
import type { CodedTable } from './coded-table.ts'
import { cellTotal, countCells } from './counting/count-cells.ts'
import { filtersOf, type RowFilter, type Where } from './counting/row-filter.ts'
import { tabulate } from './tabulate.ts'

export interface Share {
  readonly key: string
  readonly n: number
  /** Of 100; null where the denominator is 0. Several together may exceed 100. */
  readonly percent: number | null
}

export interface Shares {
  readonly kind: 'shares'
  /** Records that say anything at all about the group. */
  readonly denominator: number
  readonly shares: readonly Share[]
}

/**
 * Shares of a group of yes-or-nothing columns (forms of exploitation, means of control …), by the
 * rule of CTDC's codebook v2, §6: the denominator is the records with any yes in the group, since
 * an empty cell does not say no. A "0" is a no and counts as nothing. Refuses `column-unknown`.
 */
export function sharesOfFlags(
  table: CodedTable,
  request: { readonly flags: readonly string[]; readonly where?: Where },
): Shares | Refusal {
  const columns: CodedColumn[] = []
  for (const name of request.flags) {
    const column = table.columns.get(name)
    if (column === undefined) return refused('column-unknown', name)
    columns.push(column)
  }
  const selection = filtersOf(table, request.where)
  if (isRefusal(selection)) return selection

  const { filters } = selection
  const { counts, denominator } =
    cellTotal(columns) <= togetherUpTo
      ? yesTogether(table, columns, filters)
      : yesApart(table, columns, filters)
  return { kind: 'shares', denominator, shares: sharesOf(request.flags, counts, denominator) }
}

/** Up to this many combinations of answers one pass over the rows is enough. */
const togetherUpTo = 65_536

interface YesCounts {
  readonly counts: readonly number[]
  /** Records with any yes. */
  readonly denominator: number
}

function yesTogether(
  { length, weights }: CodedTable,
  columns: readonly CodedColumn[],
  filters: readonly RowFilter[],
): YesCounts {
  const counted = countCells({ columns, filters, weights }, { from: 0, to: length })
  const counts = columns.map(() => 0)
  let denominator = 0
  counted.cells.forEach((cell, entry) => {
    const n = counted.counts[entry] as number
    let rest = cell
    let isAny = false
    for (let flag = columns.length - 1; flag >= 0; flag--) {
      const column = columns[flag] as CodedColumn
      const radix = cellTotal([column])
      if (rest % radix !== missingCode && rest % radix === yesCode(column)) {
        counts[flag]! += n
        isAny = true
      }
      rest = Math.floor(rest / radix)
    }
    if (isAny) denominator += n
  })
  return { counts, denominator }
}

function yesApart(
  { length, weights }: CodedTable,
  columns: readonly CodedColumn[],
  filters: readonly RowFilter[],
): YesCounts {
  const passing = (more: readonly RowFilter[]): number => {
    const task = { columns: [], filters: [...filters, ...more], weights }
    return countCells(task, { from: 0, to: length }).counts[0] ?? 0
  }
  return {
    counts: columns.map((column) => passing([saysYes(column, 1)])),
    denominator: passing([]) - passing(columns.map((column) => saysYes(column, 0))),
  }
}

/** Passes the rows that say yes (1), or those that do not (0). */
function saysYes(column: CodedColumn, answer: 0 | 1): RowFilter {
  const passes = new Uint8Array(column.values.length + 1).fill(1 - answer)
  const yes = yesCode(column)
  if (yes !== missingCode) passes[yes] = answer
  return { codes: column.codes, passes }
}

/** The code of "1"; where the column has none, that of a missing value, which is no yes. */
function yesCode({ values }: CodedColumn): number {
  return values.indexOf('1') + 1
}

/**
 * Shares of the values of one column, by the same rule: the denominator is the records with any
 * value; a cell with several values counts under each. Refuses as `tabulate` does.
 */
export function sharesOfValues(
  table: CodedTable,
  request: { readonly column: string; readonly where?: Where },
): Shares | Refusal {
  const column = table.columns.get(request.column)
  const counted = tabulate(table, {
    by: [request.column],
    ...(request.where && { where: request.where }),
    ...(column?.separator !== undefined && { split: [request.column] }),
  })
  if (isRefusal(counted)) return counted
  const named = counted.rows.filter((row) => row[request.column] !== null)
  const missing = counted.rows.find((row) => row[request.column] === null)?.n ?? 0
  const denominator = counted.total - missing
  return {
    kind: 'shares',
    denominator,
    shares: sharesOf(
      named.map((row) => row[request.column] as string),
      named.map((row) => row.n),
      denominator,
    ),
  }
}

function sharesOf(
  keys: readonly string[],
  counts: readonly number[],
  denominator: number,
): readonly Share[] {
  return keys.map((key, index) => {
    const n = counts[index] as number
    return { key, n, percent: denominator === 0 ? null : (100 * n) / denominator }
  })
}
