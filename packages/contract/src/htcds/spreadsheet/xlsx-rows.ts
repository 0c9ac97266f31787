import { fileRefused } from './file-refusal.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { parseAddress } from './sheet-row.ts'
import type { CellMark, SheetRow } from './sheet-row.ts'
import { decodeCellText } from './spreadsheet-text.ts'
import { serialDate } from './xlsx-dates.ts'
import type { XlsxWorkbook } from './xlsx-workbook.ts'
import { attribute, createXmlReader, XmlUnreadable } from './xml-tokens.ts'
import { partBytes } from './zip-parts.ts'
import type { ZipPart } from './zip-parts.ts'

/** Rectangle of merged cells: rows from 1, columns from 0, both ends inside. */
export interface MergedRange {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

export interface SheetSurvey {
  readonly kind: 'survey'
  readonly merged: readonly MergedRange[]
}

interface CellInWork {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string | undefined
  isFormula: boolean
}

/**
 * Reads a worksheet once without keeping it: is it well formed, within the limits, and which cells are merged (a worksheet
 * says so only after its last row).
 */
export async function surveySheet(
  workbook: XlsxWorkbook,
  sheet: ZipPart,
  limits: SpreadsheetLimits,
): Promise<SheetSurvey | FileRefusal> {
  const merged: MergedRange[] = []
  let filled = 0
  let refusal: FileRefusal | undefined
  for await (const rows of rowsInPieces(workbook, sheet, limits, merged)) {
    for (const row of rows) {
      filled += 1
      if (row.cells.length > limits.columns)
        refusal ??= fileRefused('too-many-columns', { allowed: limits.columns, row: row.number })
    }
    // One row more than allowed is the heading.
    if (filled > limits.rows + 1) refusal ??= fileRefused('too-many-rows', { allowed: limits.rows })
    if (merged.length > limits.mergedRanges)
      refusal ??= fileRefused('too-many-merged-ranges', { allowed: limits.mergedRanges })
    if (refusal) return refusal
  }
  return { kind: 'survey', merged }
}

/** The rows that hold anything, in order, with formula, error and merged cells marked. */
export async function* sheetRows(
  workbook: XlsxWorkbook,
  sheet: ZipPart,
  limits: SpreadsheetLimits,
  merged: readonly MergedRange[],
): AsyncGenerator<SheetRow> {
  const waiting = merged.toSorted((one, other) => other.fromRow - one.fromRow)
  let touching: MergedRange[] = []
  for await (const rows of rowsInPieces(workbook, sheet, limits, [])) {
    for (const row of rows) {
      touching = touching.filter((range) => range.toRow >= row.number)
      for (let next = waiting.at(-1); next && next.fromRow <= row.number; next = waiting.at(-1)) {
        waiting.pop()
        if (next.toRow >= row.number) touching.push(next)
      }
      yield withMergedMarks(row, touching)
    }
  }
}

async function* rowsInPieces(
  workbook: XlsxWorkbook,
  sheet: ZipPart,
  limits: SpreadsheetLimits,
  merged: MergedRange[],
): AsyncGenerator<readonly SheetRow[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const rows: SheetRow[] = []
  const reader = createXmlReader(sheetListener(workbook, limits, rows, merged))
  for await (const bytes of partBytes(workbook.file, sheet, limits.partBytes)) {
    reader.push(decoder.decode(bytes, { stream: true }))
    yield rows
    rows.length = 0
  }
  reader.push(decoder.decode())
  reader.end()
  yield rows
}

function sheetListener(
  workbook: XlsxWorkbook,
  limits: SpreadsheetLimits,
  rows: SheetRow[],
  merged: MergedRange[],
): Parameters<typeof createXmlReader>[0] {
  let number = 0
  let cells: string[] = []
  let marks = new Map<number, CellMark>()
  let nextColumn = 0
  let cell: CellInWork | undefined
  let holdsText = false
  let inPhonetic = false

  return {
    open(name, attributes) {
      if (name === 'row') {
        const written = Number(attribute(attributes, 'r') ?? number + 1)
        if (!Number.isSafeInteger(written) || written <= number) throw new XmlUnreadable()
        number = written
        cells = []
        marks = new Map()
        nextColumn = 0
      } else if (name === 'c') {
        const address = attribute(attributes, 'r')
        const column = address === undefined ? nextColumn : (parseAddress(address)?.column ?? -1)
        if (column < nextColumn) throw new XmlUnreadable()
        nextColumn = column + 1
        cell = {
          column,
          type: attribute(attributes, 't') ?? 'n',
          style: Number(attribute(attributes, 's') ?? 0),
          value: undefined,
          isFormula: false,
        }
      } else if (name === 'mergeCell') {
        const range = parseRange(attribute(attributes, 'ref') ?? '')
        if (range && merged.length <= limits.mergedRanges) merged.push(range)
      } else if (cell) {
        if (name === 'f') cell.isFormula = true
        else if (name === 'rPh') inPhonetic = true
        holdsText = (name === 'v' || name === 't') && !inPhonetic
      }
    },
    close(name) {
      holdsText = false
      if (name === 'rPh') inPhonetic = false
      else if (name === 'c' && cell) {
        keep(cell)
        cell = undefined
      } else if (name === 'row' && (cells.length > 0 || marks.size > 0))
        rows.push({ number, cells, marks })
    },
    text(text) {
      if (cell && holdsText) cell.value = (cell.value ?? '') + text
    },
  }

  function keep(finished: CellInWork): void {
    const text = cellText(finished, workbook)
    if (text === '' && !finished.isFormula) return
    // One column too many is enough for the refusal; a cell in column XFD must not fill memory with blanks.
    const column = Math.min(finished.column, limits.columns)
    while (cells.length < column) cells.push('')
    cells[column] = text
    if (finished.isFormula) marks.set(column, 'formula-cell')
    else if (finished.type === 'e') marks.set(column, 'error-cell')
  }
}

function cellText(cell: CellInWork, workbook: XlsxWorkbook): string {
  if (cell.value === undefined) return ''
  switch (cell.type) {
    case 's': {
      const text = workbook.sharedTexts[Number(cell.value)]
      if (text === undefined) throw new XmlUnreadable()
      return text
    }
    case 'str':
    case 'inlineStr':
      return decodeCellText(cell.value)
    case 'b':
      return cell.value.trim() === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return numberText(
        cell.value.trim(),
        workbook.dateStyles[cell.style] === true,
        workbook.from1904,
      )
    default:
      // Dates as text ("d") and errors ("e") say what they are; a type of the future is kept as it stands.
      return cell.value.trim()
  }
}

function numberText(written: string, isDate: boolean, from1904: boolean): string {
  const number = Number(written)
  if (written === '' || !Number.isFinite(number)) return written
  if (isDate) return serialDate(number, from1904) ?? written
  // Twenty digits typed as a number are kept as the file has them, not as the nearest number.
  return /^-?\d+$/.test(written) ? written : String(number)
}

function parseRange(reference: string): MergedRange | undefined {
  const [from, to] = reference.split(':').map(parseAddress)
  if (!from || !to) return undefined
  return { fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column }
}

function withMergedMarks(row: SheetRow, touching: readonly MergedRange[]): SheetRow {
  if (touching.length === 0) return row
  const marks = new Map(row.marks)
  for (const range of touching) {
    if (!marks.has(range.fromColumn)) marks.set(range.fromColumn, 'merged-cell')
  }
  return { ...row, marks }
}
