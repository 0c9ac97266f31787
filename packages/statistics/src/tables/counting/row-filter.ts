import { type Refusal, refused } from '../../refusal.ts'
import { type Codes, type Key, missingCode, takeApart } from '../coded-column.ts'
import type { CodedColumn } from '../coded-column.ts'
import type { CodedTable } from '../coded-table.ts'

/** Column → the one value, or the values any of which will do; null means "no value". */
export type Where = Readonly<Record<string, Key | readonly Key[]>>

/** Lets a row pass where its code in one column does. */
export interface RowFilter {
  readonly codes: Codes
  /** For each code 1 where it passes, else 0. */
  readonly passes: Uint8Array
}

export interface Filters {
  /** A row must pass all of them. */
  readonly filters: readonly RowFilter[]
  /** Columns in which a value asked for does not occur at all: usually a typing error. */
  readonly valueNotFound: readonly string[]
}

/**
 * The filters that `where` asks for, one a column. A column of `split` is satisfied where one of
 * the values joined in the cell is asked for. Refuses `column-unknown`.
 */
export function filtersOf(
  table: CodedTable,
  where: Where = {},
  split: readonly string[] = [],
): Filters | Refusal {
  const filters: RowFilter[] = []
  const valueNotFound: string[] = []
  for (const [name, wanted] of Object.entries(where)) {
    const column = table.columns.get(name)
    if (column === undefined) return refused('column-unknown', name)
    const keys = Array.isArray(wanted) ? (wanted as readonly Key[]) : [wanted as Key]
    const separator = split.includes(name) ? column.separator : undefined
    const { passes, allFound } = passingCodes(column, keys, separator)
    if (!allFound) valueNotFound.push(name)
    filters.push({ codes: column.codes, passes })
  }
  return { filters, valueNotFound }
}

function passingCodes(
  column: CodedColumn,
  keys: readonly Key[],
  separator: string | undefined,
): { readonly passes: Uint8Array; readonly allFound: boolean } {
  const passes = new Uint8Array(column.values.length + 1)
  const wanted = new Set(keys)
  const found = new Set<Key>()
  if (wanted.has(null)) {
    passes[missingCode] = 1
    found.add(null)
  }
  column.values.forEach((value, index) => {
    const pieces = separator === undefined ? [value] : takeApart(value, separator)
    for (const piece of pieces) {
      if (!wanted.has(piece)) continue
      passes[index + 1] = 1
      found.add(piece)
    }
  })
  return { passes, allFound: found.size === wanted.size }
}
