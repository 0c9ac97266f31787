import { readHtcdsRecord, rowState } from './htcds-record.ts'
import type { HtcdsRecord, RowState } from './htcds-record.ts'
import { identifyRow } from './import-key.ts'
import type { Digest, RowIdentity } from './import-key.ts'
import { problemSeverities } from './import-problem.ts'
import type { ProblemCode, RowProblem, Severity } from './import-problem.ts'
import type { FileRemark, HtcdsTable } from './read-htcds-workbook.ts'
import type { ReadingContext } from './values/read-cell-value.ts'

export interface ImportOptions {
  readonly context: ReadingContext
  readonly digest: Digest
  /** Heading or field name of the column that identifies a row in its source, if somebody named one. */
  readonly identifier?: string
  /** Content digest by key of the rows that this organisation imported before. */
  readonly imported?: ReadonlyMap<string, string>
}

/** `imported`: the very same row is already here. `changed`: its key is here with another content. */
export type Repetition = 'new' | 'imported' | 'changed'

export interface ImportRow {
  readonly record: HtcdsRecord
  readonly state: RowState
  readonly identity: RowIdentity
  readonly repetition: Repetition
}

/**
 * The rows of a table as the import takes them. The dry run and the import both walk through this, so what was promised is
 * what is done.
 */
export async function* importRows(
  table: HtcdsTable,
  { context, digest, identifier, imported }: ImportOptions,
): AsyncGenerator<ImportRow> {
  const seen = new Set<string>()
  for await (const row of table.rows()) {
    const read = readHtcdsRecord(row, table.columns, context)
    const identity = identifyRow(read, digest, identifier)
    const twice = seen.has(identity.key)
    seen.add(identity.key)
    const record = twice ? withProblem(read, twiceCode(identity)) : read
    const before = imported?.get(identity.key)
    const repetition =
      before === undefined ? 'new' : before === identity.content ? 'imported' : 'changed'
    yield { record, state: rowState(record), identity, repetition }
  }
}

const twiceCode = ({ basis }: RowIdentity): ProblemCode =>
  basis === 'identifier' ? 'identifier-repeated' : 'same-row-twice'

function withProblem(record: HtcdsRecord, code: ProblemCode): HtcdsRecord {
  return { ...record, problems: [...record.problems, { row: record.row, code }] }
}

export interface RowReport {
  readonly row: number
  readonly state: RowState
  readonly repetition: Repetition
  readonly problems: readonly RowProblem[]
}

export interface ProblemCount {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly column?: string
  readonly field?: string
  readonly rows: number
}

/** Complete in its counts; the rows are listed up to a limit, and how many are not is said. */
export interface ImportReport {
  readonly fileRemarks: readonly FileRemark[]
  readonly columns: {
    readonly recognised: readonly string[]
    /** Letters of columns that are kept but not understood. */
    readonly unknown: readonly { readonly column: string; readonly resembles?: string }[]
  }
  readonly rows: Readonly<Record<RowState | Repetition, number>> & { readonly total: number }
  readonly problems: readonly ProblemCount[]
  /** Every row that is not simply ready and new. */
  readonly listed: readonly RowReport[]
  readonly notListed: number
}

const defaultListLimit = 10_000

export interface ReportOptions {
  readonly listLimit?: number
  readonly onRow?: (row: number) => void
}

/** Reads every row and writes nothing: what an import would do, row by row. */
export async function dryRun(
  table: HtcdsTable,
  options: ImportOptions & ReportOptions,
): Promise<ImportReport> {
  return reportOn(table, importRows(table, options), options)
}

/** The report on rows that were read already. */
export async function reportOn(
  table: Pick<HtcdsTable, 'remarks' | 'columns'>,
  read: AsyncIterable<ImportRow> | Iterable<ImportRow>,
  options: ReportOptions = {},
): Promise<ImportReport> {
  const listLimit = options.listLimit ?? defaultListLimit
  const rows = {
    total: 0,
    ready: 0,
    'ready-with-remarks': 0,
    cannot: 0,
    new: 0,
    imported: 0,
    changed: 0,
  }
  const counts = new Map<string, ProblemCount>()
  const listed: RowReport[] = []
  let notListed = 0
  for await (const { record, state, repetition } of read) {
    rows.total += 1
    rows[state] += 1
    rows[repetition] += 1
    for (const problem of record.problems) count(counts, problem)
    options.onRow?.(record.row)
    if (state === 'ready' && repetition === 'new') continue
    if (listed.length < listLimit)
      listed.push({ row: record.row, state, repetition, problems: record.problems })
    else notListed += 1
  }
  return {
    fileRemarks: table.remarks,
    columns: {
      recognised: table.columns.flatMap(({ field }) => field ?? []),
      unknown: table.columns
        .filter(({ field, isExtension }) => field === undefined && isExtension !== true)
        .map(({ letters, resembles }) => ({
          column: letters,
          ...(resembles ? { resembles } : {}),
        })),
    },
    rows,
    problems: [...counts.values()].sort((one, other) => other.rows - one.rows),
    listed,
    notListed,
  }
}

function count(counts: Map<string, ProblemCount>, { code, column, field }: RowProblem): void {
  const key = `${code} ${column ?? ''}`
  const before = counts.get(key)
  counts.set(key, {
    code,
    severity: problemSeverities[code],
    ...(column === undefined ? {} : { column }),
    ...(field === undefined ? {} : { field }),
    rows: (before?.rows ?? 0) + 1,
  })
}
