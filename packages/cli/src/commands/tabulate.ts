import type { ReadingProgress } from '@cobijo/publications/import/read-figures'
import { sharesInFile } from '@cobijo/publications/shares-in-file'
import { tabulateFile } from '@cobijo/publications/tabulate-file'
import { isRefusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { reportRefusal, textOption, textOptions } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'

export const tabulateCommand: Command = {
  name: 'tabulate',
  summary: 'Counts the rows of a CSV file by some of its columns.',
  help: [
    'tabulate FILE --by COLUMN[,COLUMN…] [--where COLUMN=VALUE …] [--count-distinct COLUMN] [--split COLUMN,…] [--json]',
    'tabulate FILE --shares COLUMN[,COLUMN…] [--where COLUMN=VALUE …] [--json]',
    '',
    'Prints one row a combination, `{…keys, n}`; an empty cell is null. --split counts each of the values that a cell joins',
    'by ";" on its own. --where COLUMN= asks for empty cells. --shares prints {key, n, percent} for the values of one column, or for',
    'several that say 1 or nothing: of the records that say anything, so that together they may exceed 100. What is printed is not',
    'protected: publish does that.',
  ].join('\n'),
  options: {
    by: { type: 'string' },
    where: { type: 'string', multiple: true },
    'count-distinct': { type: 'string' },
    split: { type: 'string' },
    shares: { type: 'string' },
  },
  run: async (given) => {
    const [file] = given.positionals
    const by = listOf(textOption(given, 'by'))
    const shares = listOf(textOption(given, 'shares'))
    if (file === undefined || (by.length === 0) === (shares.length === 0)) {
      given.output.say(tabulateCommand.help)
      return 'usage'
    }
    if (shares.length > 0) return tellShares(given, file, shares)
    const countDistinct = textOption(given, 'count-distinct')
    const split = listOf(textOption(given, 'split'))
    const found = await tabulateFile(file, {
      by,
      where: whereOf(given),
      ...(countDistinct === undefined ? {} : { countDistinct }),
      ...(split.length === 0 ? {} : { split }),
      ...telling(given),
    })
    if (isRefusal(found)) return reportRefusal(given, found)
    given.output.print(given.json ? JSON.stringify(found.rows) : asText(found.rows, by))
    return 'done'
  },
}

async function tellShares(given: Given, file: string, of: readonly string[]): Promise<Exit> {
  const found = await sharesInFile(file, { of, where: whereOf(given), ...telling(given) })
  if (isRefusal(found)) return reportRefusal(given, found)
  const { denominator, shares } = found
  const lines = shares.map(({ key, n, percent }) => `${key}  ${n}  ${percent?.toFixed(1) ?? '-'} %`)
  given.output.print(
    given.json
      ? JSON.stringify({ denominator, shares })
      : [...lines, `of ${denominator}`].join('\n'),
  )
  return 'done'
}

function telling({ output }: Given) {
  return {
    onProgress: ({ rows, bytesRead, bytesTotal }: ReadingProgress) =>
      output.progress(`${rows} rows, ${Math.round((100 * bytesRead) / Math.max(1, bytesTotal))} %`),
  }
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function whereOf(given: Given): Record<string, string | null | (string | null)[]> {
  const where: Record<string, (string | null)[]> = {}
  for (const each of textOptions(given, 'where')) {
    const at = each.indexOf('=')
    const column = at === -1 ? each : each.slice(0, at)
    const value = at === -1 ? '' : each.slice(at + 1)
    where[column] = [...(where[column] ?? []), value === '' ? null : value]
  }
  return where
}

function asText(rows: readonly Row[], by: readonly string[]): string {
  const lines = rows.map((row) => [...by.map((column) => String(row[column] ?? '')), String(row.n)])
  const all = [[...by, 'n'], ...lines]
  const widths =
    all[0]?.map((_, at) => Math.max(...all.map((line) => (line[at] ?? '').length))) ?? []
  return all
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
