import { type Refusal, refused } from '../refusal.ts'
import { type CodedColumn, type Key, missingCode, takeApart } from './coded-column.ts'
import type { CodedTable } from './coded-table.ts'

/** Column → the one value, or the values any of which will do; null means "no value". */
export type Where = Readonly<Record<string, Key | readonly Key[]>>

/** Row numbers that pass, or undefined where every row does. */
export interface Selection {
  readonly rows: Uint32Array | undefined
  /** Columns in which a value asked for does not occur at all: usually a typing error. */
  readonly valueNotFound: readonly string[]
}

/**
 * The rows that satisfy every column of `where`. A column of `split` is satisfied where one of the
 * values joined in the cell is asked for. Refuses `column-unknown`.
 */
export function selectRows(
  table: CodedTable,
  where: Where = {},
  split: readonly string[] = [],
): Selection | Refusal {
  let rows: Uint32Array | undefined
  const valueNotFound: string[] = []
  for (const [name, wanted] of Object.entries(where)) {
    const column = table.columns.get(name)
    if (column === undefined) return refused('column-unknown', name)
    const keys = Array.isArray(wanted) ? (wanted as readonly Key[]) : [wanted as Key]
    const separator = split.includes(name) ? column.separator : undefined
    const { passes, allFound } = passingCodes(column, keys, separator)
    if (!allFound) valueNotFound.push(name)
    rows = narrow(column, passes, rows)
  }
  return { rows, valueNotFound }
}

/** For each code 1 where it passes, else 0. */
function passingCodes(
  column: CodedColumn,
  keys: readonly Key[],
  separator: string | undefined,
): { readonly passes: Uint8Array; readonly allFound: boolean } {
  const passes = new Uint8Array(column.values.length + 1)
  const found = new Set<Key>()
  if (keys.includes(null)) {
    passes[missingCode] = 1
    found.add(null)
  }
  column.values.forEach((value, index) => {
    const pieces = separator === undefined ? [value] : takeApart(value, separator)
    for (const piece of pieces) {
      if (!keys.includes(piece)) continue
      passes[index + 1] = 1
      found.add(piece)
    }
  })
  return { passes, allFound: keys.every((key) => found.has(key)) }
}

// Without a branch: the row number is always written, and kept by moving on. A branch on unsorted
// data is mispredicted half the time and made a filtered count slower than an unfiltered one.
function narrow(
  column: CodedColumn,
  passes: Uint8Array,
  from: Uint32Array | undefined,
): Uint32Array {
  const { codes } = column
  const kept = new Uint32Array((from?.length ?? codes.length) + 1)
  let length = 0
  if (from === undefined) {
    for (let row = 0; row < codes.length; row++) {
      kept[length] = row
      length += passes[codes[row] as number] as number
    }
  } else {
    for (let index = 0; index < from.length; index++) {
      const row = from[index] as number
      kept[length] = row
      length += passes[codes[row] as number] as number
    }
  }
  return kept.subarray(0, length)
}
