import { readFigures } from '@cobijo/publications/import/read-figures'
import type { FileRefusal } from '@cobijo/publications/import/line-error'
import {
  type CaptureLists,
  captureLists,
  type CaptureRow,
} from '@cobijo/statistics/multiple-systems/capture-lists'
import { isRefusal, refused } from '@cobijo/statistics/refusal'

/** Why a file of lists is not read; `row` counts the data rows from 1. */
export interface ListsRefusal extends FileRefusal {
  readonly row?: number
}

/**
 * Reads capture histories: one column of 0 and 1 for each list, and how many people in the last.
 * Refuses what `readFigures` and `captureLists` refuse; `value-missing`, `count-negative`,
 * `count-not-whole` ("<5", 2.5, more than 15 digits) and `history-without-list` name the row, and no value.
 */
export async function readLists(path: string): Promise<CaptureLists | ListsRefusal> {
  const figures = await readFigures(path, {
    unit: 'persons',
    columns: (headings) =>
      headings.map((name, at) =>
        at === headings.length - 1 ? { name } : { name, values: ['0', '1'] },
      ),
  })
  if (isRefusal(figures)) return figures
  const columns = [...figures.table.columns.values()]
  const lists = columns.slice(0, -1)
  const counts = columns.at(-1)
  const rows: CaptureRow[] = []
  for (let row = 0; row < figures.table.length; row++) {
    const missing = columns.find(({ codes }) => codes[row] === 0)
    if (missing !== undefined) return { ...refused('value-missing', missing.name), row: row + 1 }
    const text = counts?.values[(counts.codes[row] ?? 0) - 1] ?? ''
    const code = wrongCount(text)
    if (code !== undefined) return { ...refused(code, counts?.name), row: row + 1 }
    const seenBy = lists.map(({ codes }) => (codes[row] ?? 0) - 1)
    const count = Number(text)
    if (count > 0 && !seenBy.includes(1))
      return { ...refused('history-without-list'), row: row + 1 }
    rows.push({ seenBy, count })
  }
  return captureLists(
    lists.map(({ name }) => name),
    rows,
  )
}

function wrongCount(text: string): string | undefined {
  if (/^\s*\d{1,15}(\.0*)?\s*$/.test(text)) return undefined
  return /^\s*-\d/.test(text) ? 'count-negative' : 'count-not-whole'
}
