import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { CodedTable, TableUnit } from '@cobijo/statistics/tables/coded-table'
import { codedTable } from '@cobijo/statistics/tables/coded-table'
import { type ColumnDeclaration, ColumnEncoder } from '@cobijo/statistics/tables/column-encoder'
import { csvLines, MisquotedLine } from './csv-lines.ts'
import { type Delimiter, detectDelimiter } from './delimiter.ts'
import { errorsShown, type FileRefusal, type LineError } from './line-error.ts'
import { detectEncoding, type TextEncoding } from './text-encoding.ts'

export interface ReadingProgress {
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
}

export interface ReadingOptions {
  readonly unit: TableUnit
  /** Which columns to keep, and what is known of them; a function of the headings found. */
  readonly columns: (headings: readonly string[]) => readonly ColumnDeclaration[] | Refusal
  /** Cell texts that mean "no value", besides the empty one. */
  readonly missing?: readonly string[]
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly signal?: AbortSignal
}

export interface Figures {
  readonly kind: 'figures'
  readonly table: CodedTable
  readonly headings: readonly string[]
  readonly rowsRead: number
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
}

const rowsBetweenReports = 50_000

/**
 * Reads a CSV file of records into coded columns: every line or none. Refuses `file-not-found`,
 * `file-not-readable`, `encoding-not-supported`, `not-a-text-file`, `file-empty`, `heading-empty`,
 * `heading-repeated`, what `columns` refuses, and `lines-not-valid` with an error per line. Throws
 * the signal's reason when cancelled.
 */
export async function readFigures(
  path: string,
  options: ReadingOptions,
): Promise<Figures | FileRefusal> {
  const form = await formOf(path)
  if (isRefusal(form)) return form
  const { encoding, delimiter, bytesTotal } = form
  let bytesRead = 0
  let body: Body | undefined
  try {
    const lines = csvLines(path, { encoding, delimiter, onBytes: (bytes) => (bytesRead = bytes) })
    for await (const { line, cells } of lines) {
      options.signal?.throwIfAborted()
      if (body === undefined) {
        const begun = beginBody(cells, options)
        if (isRefusal(begun)) return begun
        body = begun
        continue
      }
      body.add(line, cells)
      if (body.rows % rowsBetweenReports === 0) {
        options.onProgress?.({ bytesRead, bytesTotal, rows: body.rows })
      }
    }
  } catch (error) {
    if (!(error instanceof MisquotedLine)) throw error
    // What follows a quote without an end cannot be told apart: reading stops here.
    const errors = [...(body?.errors ?? []), { line: error.line, code: error.code }]
    return { ...refused('lines-not-valid'), errors, errorCount: (body?.errorCount ?? 0) + 1 }
  }
  if (body === undefined) return refused('file-empty')
  options.onProgress?.({ bytesRead: bytesTotal, bytesTotal, rows: body.rows })
  if (body.errorCount > 0) {
    return { ...refused('lines-not-valid'), errors: body.errors, errorCount: body.errorCount }
  }
  const table = codedTable({ unit: options.unit, columns: body.columns() })
  if (isRefusal(table)) return table
  const { headings, rows: rowsRead } = body
  return { kind: 'figures', table, headings, rowsRead, encoding, delimiter }
}

interface FileForm {
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
  readonly bytesTotal: number
}

async function formOf(path: string): Promise<FileForm | Refusal> {
  try {
    const { size } = await stat(path)
    const encoding = await detectEncoding(createReadStream(path) as AsyncIterable<Uint8Array>)
    if (typeof encoding !== 'string') return encoding
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
      const beginning = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead))
      return { encoding, delimiter: detectDelimiter(beginning), bytesTotal: size }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return refused('file-not-found')
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM') {
      return refused('file-not-readable')
    }
    throw error
  }
}

function beginBody(headings: readonly string[], options: ReadingOptions): Body | Refusal {
  const seen = new Set<string>()
  if (headings.length === 1 && headings[0] === '') return refused('file-empty')
  for (const heading of headings) {
    if (heading.trim() === '') return refused('heading-empty')
    if (seen.has(heading)) return refused('heading-repeated', heading)
    seen.add(heading)
  }
  const declarations = options.columns(headings)
  if (isRefusal(declarations)) return declarations
  return new Body(headings, declarations, new Set(options.missing))
}

class Body {
  readonly headings: readonly string[]
  readonly errors: LineError[] = []
  errorCount = 0
  rows = 0
  readonly #missing: ReadonlySet<string>
  readonly #kept: readonly {
    readonly position: number
    readonly name: string
    readonly encoder: ColumnEncoder
  }[]

  constructor(
    headings: readonly string[],
    declarations: readonly ColumnDeclaration[],
    missing: ReadonlySet<string>,
  ) {
    this.headings = headings
    this.#missing = missing
    this.#kept = declarations.map((declaration) => ({
      position: headings.indexOf(declaration.name),
      name: declaration.name,
      encoder: new ColumnEncoder(declaration),
    }))
  }

  add(line: number, cells: readonly string[]): void {
    const isBlank = cells.length === 1 && cells[0] === ''
    // A blank line between rows says nothing; in a file of one column it is a missing value.
    if (isBlank && this.headings.length > 1) return
    this.rows++
    if (cells.length !== this.headings.length) {
      this.#report({ line, code: 'cell-count-differs' })
      return
    }
    for (const { position, name, encoder } of this.#kept) {
      const text = cells[position] as string
      if (encoder.add(this.#missing.has(text) ? '' : text)) continue
      this.#report({ line, code: 'value-not-declared', field: name })
    }
  }

  columns() {
    return this.#kept.map(({ encoder }) => encoder.finish())
  }

  #report(error: LineError): void {
    this.errorCount++
    if (this.errors.length < errorsShown) this.errors.push(error)
  }
}
