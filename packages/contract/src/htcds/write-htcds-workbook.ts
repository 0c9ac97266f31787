import type { Refusal } from '@cobijo/domain/journal/refusal'
import { coreFields, findField, htcdsFields } from './htcds-fields.ts'
import { matchHeadings } from './match-headings.ts'
import { guardCsvText } from './spreadsheet/spreadsheet-text.ts'
import { writeXlsx } from './spreadsheet/write-xlsx.ts'

/** Cells by field name or, for columns that the standard does not know, by heading. */
export type ExportRow = Readonly<Record<string, string>>

export type WritingRefusalCode =
  | 'text-too-long-for-workbook'
  | 'too-many-rows-for-workbook'
  | 'heading-unfit'

export interface WritingRefusal extends Refusal {
  readonly code: WritingRefusalCode
  readonly row?: number
  readonly allowed?: number
}

export type ExportFormat = 'xlsx' | 'csv'

const mostRows = 1_048_575
const longestCell = 32_767

/**
 * All of the rows or a refusal. Read again by `readHtcdsWorkbook`, the file gives the same rows: every text stays a text,
 * whatever sign it begins with, and every column is there, the standard's first and in its order.
 */
export async function writeHtcdsWorkbook(
  rows: readonly ExportRow[],
  format: ExportFormat,
): Promise<Blob | WritingRefusal> {
  const headings = headingsOf(rows)
  // A foreign heading such as "First Name" would come back as prs_FirstName.
  if (matchHeadings(headings).some(({ heading, key }) => key !== heading))
    return { kind: 'refused', code: 'heading-unfit' }
  return format === 'csv' ? csvFile(headings, rows) : xlsxFile(headings, rows)
}

function headingsOf(rows: readonly ExportRow[]): readonly string[] {
  // The core fields always: a table of one known column among strange ones would not be recognised again.
  const used = new Set<string>([...coreFields, ...rows.flatMap((row) => Object.keys(row))])
  const standard = htcdsFields.map(({ field }) => field).filter((field) => used.has(field))
  return [...standard, ...[...used].filter((key) => !findField(key))]
}

function cellsOf(row: ExportRow, headings: readonly string[]): readonly string[] {
  return headings.map((heading) => (Object.hasOwn(row, heading) ? (row[heading] ?? '') : ''))
}

async function xlsxFile(
  headings: readonly string[],
  rows: readonly ExportRow[],
): Promise<Blob | WritingRefusal> {
  if (rows.length > mostRows)
    return { kind: 'refused', code: 'too-many-rows-for-workbook', allowed: mostRows }
  for (const [index, row] of rows.entries()) {
    const long = headings.find(
      (heading) => Object.hasOwn(row, heading) && (row[heading]?.length ?? 0) > longestCell,
    )
    if (long === undefined) continue
    return {
      kind: 'refused',
      code: 'text-too-long-for-workbook',
      row: index + 2,
      ...(findField(long) ? { field: long } : {}),
    }
  }
  return writeXlsx([{ name: 'HTCDS', headings, rows: eachRow(rows, headings), widths: [22] }])
}

function* eachRow(
  rows: readonly ExportRow[],
  headings: readonly string[],
): Generator<readonly string[]> {
  for (const row of rows) yield cellsOf(row, headings)
}

/** UTF-8 with byte order mark (spreadsheet programs need it), comma, CRLF. */
function csvFile(headings: readonly string[], rows: readonly ExportRow[]): Blob {
  const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
  const pieces: string[] = [`\ufeff${line(headings)}`]
  let piece = ''
  for (const row of rows) {
    piece += line(cellsOf(row, headings))
    if (piece.length > 1_000_000) {
      pieces.push(piece)
      piece = ''
    }
  }
  return new Blob([...pieces, piece], { type: 'text/csv;charset=utf-8' })
}

function csvCell(text: string): string {
  const guarded = guardCsvText(text)
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
