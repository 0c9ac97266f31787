import type { FileRefusal } from '@cobijo/publications/import/line-error'
import { missingCode, totalCode } from '@cobijo/publications/release/check-spec'
import { tabulateFile, type TabulateFileRequest } from '@cobijo/publications/tabulate-file'
import { type CountTable, countTable } from '@cobijo/statistics/disclosure/count-table'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { type Key, takeApart } from '@cobijo/statistics/tables/coded-column'
import { mostCells } from './read-count-table.ts'

const separator = ';'

/**
 * Counts the rows of a file into a table with every cell, those that nobody fell into as well, so that it can
 * be protected. A column that is split counts a record once under each of its values. Refuses what
 * `tabulateFile` refuses, `nobody-counted`, `column-name-reserved`, `key-reserved` (`_T` and `_U` mean a total
 * and no value), `where-not-possible` (a filter on a column that is split and counted) and `table-too-large`.
 */
export async function countFile(
  path: string,
  request: TabulateFileRequest,
): Promise<CountTable | FileRefusal> {
  const { by, split = [], where = {} } = request
  const reserved = by.find((column) => column === 'n' || column === 'status')
  if (reserved !== undefined) return refused('column-name-reserved', reserved)
  const several = by.filter((column) => split.includes(column))
  const filtered = several.find((column) => column in where)
  if (filtered !== undefined) return refused('where-not-possible', filtered)
  const counted = await tabulateFile(path, {
    ...request,
    split: split.filter((column) => !by.includes(column)),
  })
  if (isRefusal(counted)) return counted
  if (counted.rows.length === 0) return refused('nobody-counted')
  const keys = by.map((column) => {
    const found = new Set(
      counted.rows.flatMap((row): readonly Key[] => {
        const key = row[column] as Key
        return key === null || !several.includes(column) ? [key] : takeApart(key, separator)
      }),
    )
    // No value stands last, as where a table is read.
    return [...[...found].filter((key) => key !== null), ...(found.has(null) ? [null] : [])]
  })
  for (const [place, column] of by.entries()) {
    if (keys[place]?.some((key) => key === totalCode || key === missingCode)) {
      return refused('key-reserved', column)
    }
  }
  if (keys.reduce((product, each) => product * (each.length + 1), 1) > mostCells) {
    return refused('table-too-large')
  }
  return countTable(counted.rows, {
    by,
    keys,
    ...(several.length > 0 && {
      several: Object.fromEntries(several.map((column) => [column, separator])),
    }),
  })
}
