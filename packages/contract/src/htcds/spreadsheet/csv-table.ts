import { createCsvReader } from './csv-tokens.ts'
import { fileRefused } from './file-refusal.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { SpreadsheetLimits } from './limits.ts'
import type { CellMark, SheetRow } from './sheet-row.ts'
import { unguardCsvText } from './spreadsheet-text.ts'
import { decodedText, detectEncoding } from './text-encoding.ts'
import type { TextEncoding } from './text-encoding.ts'

export interface CsvTable {
  readonly kind: 'csv'
  readonly encoding: TextEncoding
  readonly delimiter: string
  /** Holds a character that no text editor writes: if its headings are unknown too, it is no table at all. */
  readonly looksBinary: boolean
  readonly rows: () => AsyncIterable<SheetRow>
}

const delimiters = [',', ';', '\t', '|'] as const
const headCharacters = 65_536

/**
 * Reads the whole file once without keeping it (encoding, quotes, limits), so that the rows that are then handed out can
 * no longer end in a refusal. `score` says how well a row would do as headings; it decides the delimiter.
 */
export async function openCsv(
  file: Blob,
  limits: SpreadsheetLimits,
  score: (row: SheetRow) => number,
): Promise<CsvTable | FileRefusal> {
  const encoding = await detectEncoding(file)
  let delimiter: string | undefined
  let filled = 0
  let looksBinary = false
  let reader: ReturnType<typeof createCsvReader> | undefined
  const rows: SheetRow[] = []
  try {
    for await (const text of decodedText(file, encoding)) {
      looksBinary ||= text.includes('\0')
      delimiter ??= findDelimiter(text.slice(0, headCharacters), score)
      reader ??= createCsvReader(delimiter)
      if (!reader.push(text, rows)) return fileRefused('csv-quote-unclosed', { row: reader.row() })
      const refusal = surveyRows()
      if (refusal) return refusal
    }
  } catch (error) {
    // A byte order mark that the bytes behind it belie.
    if (error instanceof TypeError) return fileRefused('text-has-mixed-encoding')
    throw error
  }
  if (reader && !reader.end(rows)) return fileRefused('csv-quote-unclosed', { row: reader.row() })
  const refusal = surveyRows()
  if (refusal) return refusal
  const used = delimiter ?? ','
  return {
    kind: 'csv',
    encoding,
    delimiter: used,
    looksBinary,
    rows: () => csvRows(file, encoding, used),
  }

  function surveyRows(): FileRefusal | undefined {
    for (const row of rows) {
      if (row.cells.length > limits.columns)
        return fileRefused('too-many-columns', { allowed: limits.columns, row: row.number })
      if (row.cells.some((cell) => cell !== '')) filled += 1
    }
    rows.length = 0
    return filled > limits.rows + 1
      ? fileRefused('too-many-rows', { allowed: limits.rows })
      : undefined
  }
}

/** The file changed or vanished between the survey and the reading. */
export class CsvChanged extends Error {
  override name = 'CsvChanged'
}

async function* csvRows(
  file: Blob,
  encoding: TextEncoding,
  delimiter: string,
): AsyncGenerator<SheetRow> {
  const reader = createCsvReader(delimiter)
  const rows: SheetRow[] = []
  for await (const text of decodedText(file, encoding)) {
    if (!reader.push(text, rows)) throw new CsvChanged()
    yield* rows.map(marked)
    rows.length = 0
  }
  if (!reader.end(rows)) throw new CsvChanged()
  yield* rows.map(marked)
}

/** A bare "=" starts a formula wherever the file is opened; an apostrophe before it makes it a text. */
function marked(row: SheetRow): SheetRow {
  let marks: Map<number, CellMark> | undefined
  const cells = row.cells.map((cell, index) => {
    if (cell.startsWith('=')) {
      marks ??= new Map()
      marks.set(index, 'formula-cell')
    }
    return unguardCsvText(cell)
  })
  return marks ? { number: row.number, cells, marks } : { number: row.number, cells }
}

function findDelimiter(head: string, score: (row: SheetRow) => number): string {
  let best: { delimiter: string; points: number } = { delimiter: ',', points: -1 }
  for (const delimiter of delimiters) {
    const rows: SheetRow[] = []
    const reader = createCsvReader(delimiter)
    reader.push(head, rows)
    reader.end(rows)
    const first = rows.slice(0, 10)
    // Known headings decide; between equals, the delimiter that splits at all.
    const points =
      Math.max(0, ...first.map(score)) * 1000 + Math.max(0, ...first.map((row) => row.cells.length))
    if (points > best.points) best = { delimiter, points }
  }
  return best.delimiter
}
