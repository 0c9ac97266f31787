import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { Where } from '@cobijo/statistics/tables/counting/row-filter'
import { sharesOfFlags, sharesOfValues } from '@cobijo/statistics/tables/shares'
import type { Shares } from '@cobijo/statistics/tables/shares'
import type { FileRefusal } from './import/line-error.ts'
import { readFigures, type ReadingProgress } from './import/read-figures.ts'

export interface SharesRequest {
  /** One column with values, or several that each say yes (1) or nothing. */
  readonly of: readonly string[]
  readonly where?: Where
  /** What joins several values in a cell of the one column; `;` where nobody says. */
  readonly separator?: string
  readonly onProgress?: (progress: ReadingProgress) => void
}

/**
 * Shares in any CSV file of records, of those that say anything at all (CTDC's codebook v2, §6): an empty cell does not say no.
 * Refuses what `readFigures` refuses; an unknown column is `column-unknown` with its heading.
 */
export async function sharesInFile(
  path: string,
  { of, where, separator = ';', onProgress }: SharesRequest,
): Promise<Shares | FileRefusal> {
  const needed = new Set([...of, ...Object.keys(where ?? {})])
  const [only] = of
  const isOne = of.length === 1 && only !== undefined
  const figures = await readFigures(path, {
    unit: 'records',
    ...(onProgress && { onProgress }),
    columns: (headings) => {
      for (const name of needed)
        if (!headings.includes(name)) return refused('column-unknown', name)
      return [...needed].map((name) => (isOne && name === only ? { name, separator } : { name }))
    },
  })
  if (isRefusal(figures)) return figures
  const selection = where === undefined ? {} : { where }
  return isOne
    ? sharesOfValues(figures.table, { column: only, ...selection })
    : sharesOfFlags(figures.table, { flags: of, ...selection })
}
