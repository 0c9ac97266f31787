import {
  findDoubleHeading,
  headingsNotRecognised,
  isHeadingRow,
  knownHeadings,
  matchHeadings,
} from './match-headings.ts'
import type { Column } from './match-headings.ts'
import { openCsv } from './spreadsheet/csv-table.ts'
import { fileRefused } from './spreadsheet/file-refusal.ts'
import type { FileRefusal } from './spreadsheet/file-refusal.ts'
import { defaultLimits } from './spreadsheet/limits.ts'
import type { SpreadsheetLimits } from './spreadsheet/limits.ts'
import type { SheetRow } from './spreadsheet/sheet-row.ts'
import { isBlank } from './spreadsheet/sheet-row.ts'
import type { TextEncoding } from './spreadsheet/text-encoding.ts'
import { openXlsx, refusingBrokenFiles } from './spreadsheet/xlsx-workbook.ts'
import { sheetRows, surveySheet } from './spreadsheet/xlsx-rows.ts'

export interface ReadOptions {
  readonly limits?: Partial<SpreadsheetLimits>
  /** Number of the worksheet, from 1; without it, the only one whose headings are known. */
  readonly sheet?: number
}

/** What is worth knowing about the file before its rows. */
export type FileRemark =
  | { readonly code: 'text-not-utf-8'; readonly encoding: TextEncoding }
  | { readonly code: 'headings-not-in-first-row'; readonly row: number }
  | { readonly code: 'sheets-not-read'; readonly sheets: readonly number[] }

/** A table whose headings are recognised and whose whole file was found readable and within the limits. */
export interface HtcdsTable {
  readonly kind: 'table'
  readonly format: 'xlsx' | 'csv'
  readonly columns: readonly Column[]
  readonly remarks: readonly FileRemark[]
  /** Rows below the headings that hold anything. Starts anew at each call: a dry run, then the import. */
  readonly rows: () => AsyncIterable<SheetRow>
}

interface FoundTable {
  readonly columns: readonly Column[]
  readonly headingRow: SheetRow
}

/** Headings stand in one of the first rows; a title or a logo may stand above. */
const rowsSearched = 10

/**
 * Reads an .xlsx or .csv file in the browser or in Node (`openAsBlob(path)`), one row per case. Which of the two it is, is
 * told from its bytes, not from its name.
 */
export async function readHtcdsWorkbook(
  file: Blob,
  options: ReadOptions = {},
): Promise<HtcdsTable | FileRefusal> {
  const limits = { ...defaultLimits, ...options.limits }
  if (file.size === 0) return fileRefused('file-empty')
  if (file.size > limits.fileBytes)
    return fileRefused('file-too-large', { allowed: limits.fileBytes })
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  if (start[0] === 0x50 && start[1] === 0x4b)
    return refusingBrokenFiles(() => readXlsx(file, limits, options.sheet), limits)
  if (start[0] === 0xd0 && start[1] === 0xcf && start[2] === 0x11 && start[3] === 0xe0)
    return fileRefused((await isEncrypted(file)) ? 'workbook-encrypted' : 'workbook-old-format')
  return readCsv(file, limits)
}

async function readXlsx(
  file: Blob,
  limits: SpreadsheetLimits,
  wanted: number | undefined,
): Promise<HtcdsTable | FileRefusal> {
  const workbook = await openXlsx(file, limits)
  if (workbook.kind === 'refused') return workbook
  const candidates: { number: number; found: FoundTable }[] = []
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (wanted !== undefined && wanted !== index + 1) continue
    const found = await findHeadings(sheetRows(workbook, sheet, limits, []))
    if (found) candidates.push({ number: index + 1, found })
  }
  if (wanted !== undefined && (wanted < 1 || wanted > workbook.sheets.length))
    return fileRefused('sheet-not-found')
  const [candidate, ...others] = candidates
  if (!candidate) return headingsNotRecognised()
  if (others.length > 0)
    return fileRefused('several-tables', { sheets: candidates.map(({ number }) => number) })
  const { number, found } = candidate
  const sheet = workbook.sheets[number - 1]
  if (!sheet) return fileRefused('sheet-not-found')
  const survey = await surveySheet(workbook, sheet, limits)
  if (survey.kind === 'refused') return survey
  const merged = survey.merged
  const spoilt = merged.some(
    ({ fromRow, toRow }) => fromRow <= found.headingRow.number && toRow >= found.headingRow.number,
  )
  const unread = workbook.sheets.map((_part, index) => index + 1).filter((each) => each !== number)
  return table(found, {
    format: 'xlsx',
    spoilt,
    remarks: unread.length > 0 ? [{ code: 'sheets-not-read', sheets: unread }] : [],
    allRows: () => sheetRows(workbook, sheet, limits, merged),
  })
}

async function readCsv(file: Blob, limits: SpreadsheetLimits): Promise<HtcdsTable | FileRefusal> {
  const csv = await openCsv(file, limits, (row) => knownHeadings(matchHeadings(row.cells)))
  if (csv.kind === 'refused') return csv
  const found = await findHeadings(csv.rows())
  if (!found) return csv.looksBinary ? fileRefused('file-not-a-table') : headingsNotRecognised()
  return table(found, {
    format: 'csv',
    spoilt: false,
    remarks: csv.encoding === 'utf-8' ? [] : [{ code: 'text-not-utf-8', encoding: csv.encoding }],
    allRows: csv.rows,
  })
}

function table(
  { columns, headingRow }: FoundTable,
  {
    format,
    spoilt,
    remarks,
    allRows,
  }: {
    format: HtcdsTable['format']
    spoilt: boolean
    remarks: readonly FileRemark[]
    allRows: () => AsyncIterable<SheetRow>
  },
): HtcdsTable | FileRefusal {
  if (spoilt || (headingRow.marks?.size ?? 0) > 0)
    return fileRefused('heading-not-plain', { row: headingRow.number })
  const double = findDoubleHeading(columns)
  if (double) return double
  return {
    kind: 'table',
    format,
    columns,
    remarks:
      headingRow.number === 1
        ? remarks
        : [...remarks, { code: 'headings-not-in-first-row', row: headingRow.number }],
    async *rows() {
      for await (const row of allRows()) {
        if (row.number > headingRow.number && !isBlank(row)) yield row
      }
    },
  }
}

async function findHeadings(rows: AsyncIterable<SheetRow>): Promise<FoundTable | undefined> {
  let best: FoundTable | undefined
  let searched = 0
  for await (const row of rows) {
    if (searched >= rowsSearched) break
    searched += 1
    const columns = withoutBlankEnd(matchHeadings(row.cells))
    if (
      isHeadingRow(columns, searched === 1) &&
      knownHeadings(columns) > knownHeadings(best?.columns ?? [])
    )
      best = { columns, headingRow: row }
  }
  return best
}

function withoutBlankEnd(columns: readonly Column[]): readonly Column[] {
  const last = columns.findLastIndex((column) => column.heading.trim() !== '')
  return columns.slice(0, last + 1)
}

/** Password-protected workbooks are an old container whose directory names this stream in UTF-16. */
async function isEncrypted(file: Blob): Promise<boolean> {
  const text = new TextDecoder('utf-16le').decode(await file.slice(0, 4 * 1024 ** 2).arrayBuffer())
  return text.includes('EncryptedPackage')
}
