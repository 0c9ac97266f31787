import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { TableUnit } from '@cobijo/statistics/tables/coded-table'
import type { TabulateRequest } from '@cobijo/statistics/tables/table-plan'
import { tabulate, type Tabulation } from '@cobijo/statistics/tables/tabulate'
import type { Delimiter } from './import/delimiter.ts'
import type { FileRefusal } from './import/line-error.ts'
import { readFigures, type ReadingProgress } from './import/read-figures.ts'
import type { TextEncoding } from './import/text-encoding.ts'

export interface TabulateFileRequest extends TabulateRequest {
  /** What one line of the file is; `records` where nobody says. */
  readonly unit?: TableUnit
  /** What joins several values in a cell of a `split` column; `;` where nobody says. */
  readonly separator?: string
  /** Cell texts that mean "no value", besides the empty one (CTDC's k-anonymised files: `-99`). */
  readonly missing?: readonly string[]
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly signal?: AbortSignal
}

export interface FileTabulation extends Tabulation {
  readonly rowsRead: number
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
}

/**
 * Tabulates any CSV file with a heading line. Reads only the columns that the request names.
 * Refuses what `readFigures` and `tabulate` refuse; an unknown column is `column-unknown` with its
 * heading. Throws the signal's reason when cancelled.
 */
export async function tabulateFile(
  path: string,
  request: TabulateFileRequest,
): Promise<FileTabulation | FileRefusal> {
  const { unit = 'records', separator = ';', missing, onProgress, signal, ...table } = request
  const split = table.split ?? []
  const needed = new Set([
    ...table.by,
    ...split,
    ...Object.keys(table.where ?? {}),
    ...(table.countDistinct === undefined ? [] : [table.countDistinct]),
  ])
  const figures = await readFigures(path, {
    unit,
    ...(missing && { missing }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    columns: (headings) => {
      for (const name of needed) {
        if (!headings.includes(name)) return refused('column-unknown', name)
      }
      // With no column asked for, the first is kept so that its rows can be counted.
      const kept = needed.size === 0 ? headings.slice(0, 1) : [...needed]
      return kept.map((name) => (split.includes(name) ? { name, separator } : { name }))
    },
  })
  if (isRefusal(figures)) return figures
  const counted = tabulate(figures.table, table)
  if (isRefusal(counted)) return counted
  const { rowsRead, encoding, delimiter } = figures
  return { ...counted, rowsRead, encoding, delimiter }
}
