import { findField, getField } from './htcds-fields.ts'
import type { FieldName } from './htcds-fields.ts'
import { problemSeverities } from './import-problem.ts'
import type { ProblemCode, RowProblem } from './import-problem.ts'
import type { Column } from './match-headings.ts'
import { defaultLimits } from './spreadsheet/limits.ts'
import { columnLetters } from './spreadsheet/sheet-row.ts'
import type { CellMark, SheetRow } from './spreadsheet/sheet-row.ts'
import { readCellValue, writeCellValue } from './values/read-cell-value.ts'
import type { HtcdsValue, ReadingContext } from './values/read-cell-value.ts'

/**
 * One row, read. Every text of the row is in `source` and stays there; `values` holds what was understood of it and
 * `unmapped` what was not, so nothing that the file said is lost.
 */
export interface HtcdsRecord {
  /** As the spreadsheet numbers it. */
  readonly row: number
  readonly values: Readonly<Partial<Record<FieldName, HtcdsValue>>>
  /** By field: the text, or the part of it, that is not in `values`. */
  readonly unmapped: Readonly<Partial<Record<FieldName, string>>>
  /** By heading: the columns that the standard does not know. */
  readonly others: Readonly<Record<string, string>>
  /** The row as it stood, by field name or heading; blank cells are left out. */
  readonly source: Readonly<Record<string, string>>
  readonly problems: readonly RowProblem[]
}

export type RowState = 'ready' | 'ready-with-remarks' | 'cannot'

export function rowState(record: HtcdsRecord): RowState {
  if (record.problems.length === 0) return 'ready'
  return record.problems.some(({ code }) => problemSeverities[code] === 'cannot')
    ? 'cannot'
    : 'ready-with-remarks'
}

/** What spreadsheets leave behind where a formula failed. */
const errorTexts = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
])

/** Reads one row of a table. Problems carry the row, the column and a code, never what the cell says. */
export function readHtcdsRecord(
  row: SheetRow,
  columns: readonly Column[],
  context: ReadingContext,
): HtcdsRecord {
  const values = new Map<FieldName, HtcdsValue>()
  const unmapped = new Map<FieldName, string>()
  const others: [string, string][] = []
  const source: [string, string][] = []
  const problems: RowProblem[] = []
  const report = (index: number, code: ProblemCode): void => {
    const field = columns[index]?.field
    problems.push({
      row: row.number,
      column: columnLetters(index),
      ...(field ? { field } : {}),
      code,
    })
  }
  row.cells.slice(columns.length).forEach((cell, beyond) => {
    if (cell.trim() === '') return
    report(columns.length + beyond, 'more-cells-than-headings')
    source.push([`column-${columnLetters(columns.length + beyond)}`, cell])
  })
  for (const column of columns) {
    const text = row.cells[column.index] ?? ''
    const mark = markOf(text, row.marks?.get(column.index))
    if (mark) report(column.index, mark)
    if (text.trim() === '') continue
    source.push([column.key, text])
    if (text.length > defaultLimits.cellLength) report(column.index, 'cell-too-long')
    if (column.field === undefined) others.push([column.key, text])
    else if (mark === 'formula-cell' || mark === 'error-cell') unmapped.set(column.field, text)
    else {
      const read = readCellValue(getField(column.field), text, context)
      if (read.value !== undefined) values.set(column.field, read.value)
      if (read.unmapped !== undefined) unmapped.set(column.field, read.unmapped)
      for (const code of read.problems) report(column.index, code)
    }
  }
  const record = {
    row: row.number,
    values: Object.fromEntries(values),
    unmapped: Object.fromEntries(unmapped),
    others: Object.fromEntries(others),
    source: Object.fromEntries(source),
  }
  for (const code of rowProblems(record)) problems.push({ row: row.number, code })
  return { ...record, problems }
}

function markOf(text: string, mark: CellMark | undefined): CellMark | undefined {
  return mark !== 'formula-cell' && errorTexts.has(text.trim()) ? 'error-cell' : mark
}

function rowProblems({
  values,
  unmapped,
}: Pick<HtcdsRecord, 'values' | 'unmapped'>): readonly ProblemCode[] {
  const filled = [...Object.keys(values), ...Object.keys(unmapped)]
  const isAbout = (...prefixes: string[]): boolean =>
    filled.some((field) => prefixes.some((prefix) => field.startsWith(prefix)))
  const problems: ProblemCode[] = []
  if (filled.length === 0) problems.push('row-without-known-values')
  // Names and addresses of alleged traffickers go to the authority, not into a case file (practice W27).
  if (isAbout('per_'))
    problems.push(isAbout('vic_') ? 'role-kept-in-protection' : 'row-describes-alleged-perpetrator')
  if (values.con_Consent === false || values.vic_AgreementToManagePersonalData === false)
    problems.push('consent-refused')
  return problems
}

/**
 * The row that says what the record says: texts of the source where nothing was changed, else the value as this product
 * writes it, always with what was not understood. Keys are field names and headings.
 */
export function rowOfRecord(
  record: HtcdsRecord,
  context: ReadingContext,
): Readonly<Record<string, string>> {
  const row = new Map(Object.entries(record.source))
  for (const key of row.keys()) {
    const isKept = findField(key)
      ? Object.hasOwn(record.values, key) || Object.hasOwn(record.unmapped, key)
      : Object.hasOwn(record.others, key)
    if (!isKept && !/^column-[A-Z]+$/.test(key)) row.delete(key)
  }
  for (const [key, text] of Object.entries(record.others)) row.set(key, text)
  for (const name of new Set([...Object.keys(record.values), ...Object.keys(record.unmapped)])) {
    const definition = findField(name)
    if (!definition) continue
    const value = record.values[definition.field]
    const rest = record.unmapped[definition.field]
    const written = row.get(name)
    if (written !== undefined && saysTheSame(written, definition.field, value, rest, context))
      continue
    row.set(
      name,
      [
        ...(value === undefined ? [] : [writeCellValue(value)]),
        ...(rest === undefined ? [] : [rest]),
      ].join(';'),
    )
  }
  return Object.fromEntries(row)
}

function saysTheSame(
  written: string,
  field: FieldName,
  value: HtcdsValue | undefined,
  rest: string | undefined,
  context: ReadingContext,
): boolean {
  if (value === undefined && rest === written) return true
  const read = readCellValue(getField(field), written, context)
  return (
    read.value !== undefined &&
    value !== undefined &&
    writeCellValue(read.value) === writeCellValue(value) &&
    (read.unmapped ?? '') === (rest ?? '')
  )
}
