import { readFigures } from '@cobijo/publications/import/read-figures'
import { missingCode, totalCode } from '@cobijo/publications/release/check-spec'
import type { CountTable } from '@cobijo/statistics/disclosure/count-table'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { CodedColumn, Key } from '@cobijo/statistics/tables/coded-column'
import type { ShownCell, TableRefusal } from './table-message.ts'

/** The audit solves dense equations: larger tables would take hours. */
export const mostCells = 20_000

interface TableFile {
  readonly by: readonly CodedColumn[]
  readonly counts: CodedColumn
  readonly rows: number
}

/**
 * Reads a table of counts: a column for each key, an empty cell (or `_U`) for no value, and the count in
 * the last column or in the one named. Rows in which a key is `_T` are margins: they need not be there,
 * and must add up. Refuses what `readFigures` refuses, `count-column-unknown`, `count-missing`,
 * `count-negative`, `count-not-whole` ("<5", 2.5), `cell-repeated` and `margins-contradict` with file, row
 * and column, `nobody-counted` (headings without a row) and `table-too-large`.
 */
export async function readCountTable(
  path: string,
  countColumn?: string,
): Promise<CountTable | TableRefusal> {
  const file = await readTableFile(path, countColumn)
  if (isRefusal(file)) return file
  const { by, counts, rows } = file
  if (rows === 0) return refused('nobody-counted')
  const keys = by.map((column) => keysOf(column))
  const size = keys.reduce((product, each) => product * (each.length + 1), 1)
  if (size > mostCells) return refused('table-too-large')
  const found = new Float64Array(keys.reduce((product, each) => product * each.length, 1))
  const seen = new Set<string>()
  const margins: {
    readonly row: number
    readonly at: readonly (number | null)[]
    readonly n: number
  }[] = []
  for (let row = 0; row < rows; row++) {
    const text = counts.values[(counts.codes[row] ?? 0) - 1] ?? ''
    const wrong = wrongCount(text)
    if (wrong !== undefined) return { ...refused(wrong, counts.name), row: row + 1 }
    const n = Number(text)
    // Null: summed over.
    const at = by.map((column, place) => {
      const key = keyAt(column, row)
      return key === totalCode ? null : (keys[place] as readonly Key[]).indexOf(key)
    })
    const id = at.join()
    if (seen.has(id)) return { ...refused('cell-repeated'), row: row + 1 }
    seen.add(id)
    if (at.includes(null)) margins.push({ row: row + 1, at, n })
    else found[cellOf(keys, at as readonly number[])] = n
  }
  const table = { by: by.map(({ name }) => name), keys, counts: found }
  for (const { row, at, n } of margins) {
    if (sumOver(table, at) !== n) return { ...refused('margins-contradict', counts.name), row }
  }
  return table
}

/** Reads what this command wrote: cells that were shown, and cells that were hidden. */
export async function readReleasedCells(
  path: string,
): Promise<readonly ShownCell[] | TableRefusal> {
  const figures = await readFigures(path, {
    unit: 'records',
    columns: (headings) => headings.map((name) => ({ name })),
  })
  if (isRefusal(figures)) return figures
  const columns = [...figures.table.columns.values()]
  const counts = columns.find(({ name }) => name === 'n')
  const status = columns.find(({ name }) => name === 'status')
  if (counts === undefined || status === undefined) return refused('release-not-readable')
  const by = columns.filter((column) => column !== counts && column !== status)
  const cells: ShownCell[] = []
  for (let row = 0; row < figures.table.length; row++) {
    const text = counts.values[(counts.codes[row] ?? 0) - 1] ?? ''
    const isHidden = status.values[(status.codes[row] ?? 0) - 1] === 'hidden'
    if (!isHidden && wrongCount(text) !== undefined) {
      return { ...refused('release-not-readable', 'n'), row: row + 1 }
    }
    const at = by.flatMap((column): [string, Key][] => {
      const key = keyAt(column, row)
      return key === totalCode ? [] : [[column.name, key]]
    })
    cells.push({ at: Object.fromEntries(at), n: isHidden ? null : Number(text) })
  }
  return cells
}

async function readTableFile(
  path: string,
  countColumn: string | undefined,
): Promise<TableFile | TableRefusal> {
  const figures = await readFigures(path, {
    unit: 'records',
    columns: (headings) => headings.map((name) => ({ name })),
  })
  if (isRefusal(figures)) return figures
  const columns = [...figures.table.columns.values()]
  const counts =
    countColumn === undefined ? columns.at(-1) : columns.find(({ name }) => name === countColumn)
  if (counts === undefined) return refused('count-column-unknown', countColumn)
  const by = columns.filter((column) => column !== counts)
  if (by.length === 0) return refused('key-columns-missing')
  const reserved = by.find(({ name }) => name === 'n' || name === 'status')
  if (reserved !== undefined) return refused('column-name-reserved', reserved.name)
  return { by, counts, rows: figures.table.length }
}

function keyAt({ values, codes }: CodedColumn, row: number): Key {
  const text = values[(codes[row] ?? 0) - 1] ?? null
  return text === missingCode ? null : text
}

function keysOf(column: CodedColumn): readonly Key[] {
  const there = column.values.filter((text) => text !== totalCode && text !== missingCode)
  const isMissing = column.codes.some((_, row) => keyAt(column, row) === null)
  return isMissing ? [...there, null] : there
}

function wrongCount(text: string): string | undefined {
  if (/^\s*\d{1,15}(\.0*)?\s*$/.test(text)) return undefined
  if (text.trim() === '') return 'count-missing'
  return /^\s*-\d/.test(text) ? 'count-negative' : 'count-not-whole'
}

function cellOf(keys: readonly (readonly Key[])[], at: readonly number[]): number {
  return at.reduce((cell, position, place) => cell * (keys[place]?.length ?? 1) + position, 0)
}

function sumOver({ keys, counts }: CountTable, at: readonly (number | null)[]): number {
  let cells: readonly number[] = [0]
  at.forEach((position, place) => {
    const size = keys[place]?.length ?? 1
    const positions =
      position === null ? Array.from({ length: size }, (_, each) => each) : [position]
    cells = cells.flatMap((cell) => positions.map((each) => cell * size + each))
  })
  return cells.reduce((sum, cell) => sum + (counts[cell] as number), 0)
}
