import { missingCode, totalCode } from '../release/check-spec.ts'
import type { ReleaseContent } from '../release/release-content.ts'

export type CellStatus = 'published' | 'hidden'

/** The byte order mark: without it, the spreadsheet most used in offices garbles every accent. */
export const byteOrderMark = '\ufeff'

/** The columns of the data file: every column of any table, the count and its status. */
export function dataColumns(content: ReleaseContent): readonly string[] {
  const used = content.spec.columns
    .map(({ name }) => name)
    .filter((name) => content.shapes.some(({ by }) => by.includes(name)))
  return [...used, 'n', 'status']
}

/**
 * Every cell of every table, once, as CSV (RFC 4180, UTF-8 with byte order mark). A column that a
 * cell does not fix holds `_T` (total), a missing value `_U`; a hidden count is empty with status
 * `hidden`. No cell text can be taken for a formula.
 */
export function releaseCsv(content: ReleaseContent): string {
  const columns = dataColumns(content)
  const lines = content.cells.map(({ at, n }) =>
    columns.map((column) => {
      if (column === 'n') return n === null ? '' : String(n)
      if (column === 'status') return (n === null ? 'hidden' : 'published') satisfies CellStatus
      const key = at[column]
      return csvCell(key === undefined ? totalCode : key === null ? missingCode : key)
    }),
  )
  const text = [columns.map(csvCell), ...lines].map((line) => line.join(',')).join('\r\n')
  return `${byteOrderMark}${text}\r\n`
}

/** A cell as text: quoted where needed, with an apostrophe where a spreadsheet would calculate. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
