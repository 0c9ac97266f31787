import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { readNumber } from '@cobijo/statistics/official-figures/figure-value'
import { isRefusal } from '@cobijo/statistics/refusal'
import { type CsvLine, MisquotedLine } from '../../import/csv-lines.ts'
import { publishedLines } from '../../import/published-lines.ts'
import { ledgerFormat } from './ledger-form.ts'
import { type LedgerError, type LedgerRefusal, ledgerRefused } from './line-errors.ts'
import { readWritten } from './read-ledger.ts'

/** The headings of a ledger that is kept in a spreadsheet, and where each belongs in a figure. Any order; those with a star must be there. */
const headings: Readonly<Record<string, string>> = {
  id: 'id*',
  value: 'value*',
  unit: 'unit*',
  method: 'method',
  population: 'population*',
  population_es: '',
  population_en: '',
  population_within: '',
  category: 'category*',
  stage: 'stage',
  period_kind: 'period.kind*',
  period_from: 'period.from',
  period_to: 'period.to',
  year: 'period.year',
  year_begins: 'period.yearBegins',
  place: 'place*',
  publisher: 'publisher*',
  relayer: 'relayer',
  document: 'document*',
  document_title: '',
  document_url: '',
  document_date: '',
  stands_in: 'standsIn',
  quote: 'quote*',
  as_of: 'asOf',
  vintage: 'vintage',
  parts: 'parts',
  parts_are: 'partsAre',
  change_from: 'change.from',
  change_to: 'change.to',
  supersedes: 'supersedes',
  conflicts_with: 'conflictsWith',
  reliability: 'reliability',
  series: 'series',
  note_es: 'note.es',
  note_en: 'note.en',
}
const lists = ['parts', 'supersedes', 'conflictsWith']

/**
 * A ledger from a CSV file: a figure a line, with its document and its population beside it; several ids or numbers in a cell are parted by
 * `;` or ` + `. Refuses what `readLedger` refuses, with the line and the heading, and `heading-missing`, `heading-unknown`.
 */
export async function readLedgerCsv(path: string): Promise<FigureLedger | LedgerRefusal> {
  const file = await publishedLines(path)
  if (isRefusal(file)) return { ...file, errors: [] }
  const rows: { readonly line: number; readonly cells: ReadonlyMap<string, string> }[] = []
  let names: readonly string[] | undefined
  try {
    for await (const line of file.lines()) {
      if (names === undefined) {
        names = line.cells.map((cell) => cell.trim().toLowerCase())
        const errors = headingErrors(names)
        if (errors.length > 0) return ledgerRefused('ledger-not-valid', errors)
      } else if (line.cells.some((cell) => cell.trim() !== '')) {
        rows.push({ line: line.line, cells: cellsOf(names, line) })
      }
    }
  } catch (error) {
    if (!(error instanceof MisquotedLine)) throw error
    const { line: row, code } = error
    return ledgerRefused('ledger-not-valid', [{ list: 'line', row, field: '', code }])
  }
  if (names === undefined) return ledgerRefused('file-empty')
  const written = {
    format: ledgerFormat,
    populations: populationsOf(rows.map(({ cells }) => cells)),
    documents: documentsOf(rows.map(({ cells }) => cells)),
    series: [...new Set(rows.flatMap(({ cells }) => cells.get('series') ?? []))].map((id) => ({
      id,
      title: { es: id, en: id },
    })),
    figures: rows.map(({ cells }) => figureOf(cells)),
  }
  return readWritten(written, (at) => rows[at]?.line ?? 0)
}

function headingErrors(names: readonly string[]): readonly LedgerError[] {
  const at = (field: string, code: string): LedgerError => ({ list: 'line', row: 1, field, code })
  return [
    ...names
      .filter((name) => !Object.hasOwn(headings, name))
      .map((name) => at(name, 'heading-unknown')),
    ...names
      .filter((name, place) => names.indexOf(name) < place)
      .map((name) => at(name, 'repeated')),
    ...Object.entries(headings)
      .filter(([name, field]) => field.endsWith('*') && !names.includes(name))
      .map(([name]) => at(name, 'heading-missing')),
  ]
}

function cellsOf(names: readonly string[], line: CsvLine): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name, at) => {
      const cell = line.cells[at]?.trim() ?? ''
      return cell === '' ? [] : [[name, cell] as const]
    }),
  )
}

function figureOf(cells: ReadonlyMap<string, string>): Record<string, unknown> {
  const figure: Record<string, unknown> = {}
  for (const [heading, place] of Object.entries(headings)) {
    const cell = cells.get(heading)
    if (cell === undefined || place === '') continue
    const [field = '', inner] = place.replace('*', '').split('.')
    const value = lists.includes(field) ? listOf(cell, field) : cell
    figure[field] = inner === undefined ? value : { ...Object(figure[field]), [inner]: value }
  }
  return figure
}

function listOf(cell: string, field: string): readonly (string | number)[] {
  return cell
    .split(/;|\s\+\s/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (field === 'parts' ? (readNumber(each) ?? each) : each))
}

function populationsOf(rows: readonly ReadonlyMap<string, string>[]) {
  const byCode = Map.groupBy(rows, (cells) => cells.get('population'))
  const some = [...byCode].flatMap(([code, of]) => {
    if (code === undefined) return []
    const said = (heading: string): string | undefined =>
      of.find((cells) => cells.has(heading))?.get(heading)
    const es = said('population_es') ?? said('population_en') ?? code
    const within = said('population_within')
    return [
      {
        code,
        words: { es, en: said('population_en') ?? es },
        ...(within !== undefined && { within }),
      },
    ]
  })
  const known = new Set(some.map(({ code }) => code))
  const wholes = [...new Set(some.flatMap(({ within }) => within ?? []))]
  return [
    ...some,
    ...wholes
      .filter((code) => !known.has(code))
      .map((code) => ({ code, words: { es: code, en: code } })),
  ]
}

function documentsOf(rows: readonly ReadonlyMap<string, string>[]) {
  return [...Map.groupBy(rows, (cells) => cells.get('document'))].flatMap(([id, of]) => {
    if (id === undefined) return []
    const said = (heading: string): string | undefined =>
      of.find((cells) => cells.has(heading))?.get(heading)
    const [url, date] = [said('document_url'), said('document_date')]
    return [
      {
        id,
        title: said('document_title') ?? id,
        ...(url !== undefined && { url }),
        ...(date !== undefined && { date }),
      },
    ]
  })
}
