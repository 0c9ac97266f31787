import type { ReadingProgress } from '@cobijo/publications/import/read-figures'
import { sharesInFile } from '@cobijo/publications/shares-in-file'
import { tabulateFile } from '@cobijo/publications/tabulate-file'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { alignedLines } from '../aligned-lines.ts'
import { textOption, textOptions } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { carryOutProtection, reportTableRefusal } from '../disclosure/carry-out-protection.ts'
import { countFile } from '../disclosure/count-file.ts'
import { protectionOf, protectionOptions } from '../disclosure/protection-options.ts'
import { untilCancelled } from '../linkage/command-circumstances.ts'

export const tabulateCommand: Command = {
  name: 'tabulate',
  summary: 'Counts the rows of a CSV file by some of its columns.',
  help: [
    'tabulate FILE --by COLUMN[,COLUMN…] [--where COLUMN=VALUE …] [--count-distinct COLUMN] [--split COLUMN,…] [--json]',
    'tabulate FILE --by … --protect [--threshold 10] [--contributors COLUMN] [--weigh counts|cells] [--seconds 60]',
    '         [--ledger FILE --cut-off YYYY-MM-DD] [--earlier FILE …] [--released FILE …] [--out FOLDER] [--json]',
    'tabulate FILE --shares COLUMN[,COLUMN…] [--where COLUMN=VALUE …] [--json]',
    '',
    'Prints one row a combination, `{…keys, n}`; an empty cell is null. --split counts each of the values that a cell joins',
    'by ";" on its own. --where COLUMN= asks for empty cells. --shares prints {key, n, percent} for the values of one column, or for',
    'several that say 1 or nothing: of the records that say anything, so that together they may exceed 100.',
    '',
    'What is printed is not protected, and is for the office alone. --protect hides what is small, and proves that nobody can work it',
    'out: it is `protect` for the table that is counted here, with its options, totals, certificate and output (protect --help). The',
    'filter is part of what the table says: two tables with different filters are not protected against each other, so it',
    'goes with no --ledger, --released or --earlier. Different values (--count-distinct) and shares do not add up, and are not protected.',
  ].join('\n'),
  options: {
    by: { type: 'string' },
    where: { type: 'string', multiple: true },
    'count-distinct': { type: 'string' },
    split: { type: 'string' },
    shares: { type: 'string' },
    protect: { type: 'boolean' },
    ...protectionOptions,
  },
  run: async (given) => {
    const [file] = given.positionals
    const by = listOf(textOption(given, 'by'))
    const shares = listOf(textOption(given, 'shares'))
    const isProtected = given.values['protect'] === true
    const strays = isProtected
      ? []
      : Object.keys(protectionOptions).filter((name) => name in given.values)
    if (file === undefined || (by.length === 0) === (shares.length === 0) || strays.length > 0) {
      given.output.say(tabulateCommand.help)
      return 'usage'
    }
    if (isProtected) return untilCancelled(given, () => tellProtected(given, file, by))
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
    if (isRefusal(found)) return reportTableRefusal(given, found)
    given.output.print(given.json ? JSON.stringify(found.rows) : asText(found.rows, by))
    return 'done'
  },
}

async function tellProtected(given: Given, file: string, by: readonly string[]): Promise<Exit> {
  for (const option of ['shares', 'count-distinct']) {
    if (textOption(given, option) !== undefined) {
      return reportTableRefusal(given, refused('not-protected', option))
    }
  }
  const where = whereOf(given)
  // What was told before is of everybody; a total of some of them beside it would look like another state of all.
  const told = ['ledger', 'released', 'earlier'].find((option) => option in given.values)
  if (told !== undefined && Object.keys(where).length > 0) {
    return reportTableRefusal(given, refused('filter-with-earlier-tables', told))
  }
  const protection = protectionOf(given)
  if (isRefusal(protection)) return reportTableRefusal(given, protection)
  const split = listOf(textOption(given, 'split'))
  const table = await countFile(file, { by, split, where, ...telling(given) })
  if (isRefusal(table)) return reportTableRefusal(given, table)
  return carryOutProtection(given, { ...protection, paths: [], counted: [table] })
}

async function tellShares(given: Given, file: string, of: readonly string[]): Promise<Exit> {
  const found = await sharesInFile(file, { of, where: whereOf(given), ...telling(given) })
  if (isRefusal(found)) return reportTableRefusal(given, found)
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
  return alignedLines([[...by, 'n'], ...lines]).join('\n')
}
