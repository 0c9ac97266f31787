import type {
  FigureLedger,
  FigurePart,
  FigureValue,
  OfficialFigure,
} from '@cobijo/statistics/official-figures/figure'
import { readValue } from '@cobijo/statistics/official-figures/figure-value'
import type { ZodError } from 'zod'
import { checkReferences } from './check-references.ts'
import { ledgerForm, ledgerFormat, type WrittenFigure } from './ledger-form.ts'
import { type LedgerError, type LedgerRefusal, ledgerRefused } from './line-errors.ts'

/**
 * A ledger from the text of a JSON file. Refuses `file-not-json`, `format-unknown`, `format-newer`, and `ledger-not-valid` with an error
 * per field: what is missing, unknown, of another form, or names what is not there.
 */
export function readLedger(json: string): FigureLedger | LedgerRefusal {
  return readJson(json, (value) => readWritten(value))
}

/** By its form alone, as `readForm`. */
export function readLedgerForm(json: string): FigureLedger | LedgerRefusal {
  return readJson(json, (value) => readForm(value))
}

function readJson(
  json: string,
  read: (value: unknown) => FigureLedger | LedgerRefusal,
): FigureLedger | LedgerRefusal {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return ledgerRefused('file-not-json')
    throw error
  }
  return read(value)
}

/** The same of what was read already; `rowOf` says where a figure stood, for a file that is no JSON. */
export function readWritten(
  value: unknown,
  rowOf?: (figure: number) => number,
): FigureLedger | LedgerRefusal {
  const ledger = readForm(value, rowOf)
  if ('kind' in ledger) return ledger
  const errors = checkReferences(ledger)
  return errors.length === 0
    ? ledger
    : ledgerRefused(
        'ledger-not-valid',
        errors.map((error) => placed(error, rowOf)),
      )
}

/** By its form alone: a part of a ledger names what lies in another part. */
function readForm(
  value: unknown,
  rowOf?: (figure: number) => number,
): FigureLedger | LedgerRefusal {
  const format = Object(value) as { readonly format?: unknown }
  if (format.format !== ledgerFormat) {
    const version = /^cobijo-figures\/(\d+)$/.exec(String(format.format))?.[1]
    return ledgerRefused(version === undefined ? 'format-unknown' : 'format-newer')
  }
  const read = ledgerForm.safeParse(value)
  if (!read.success) return ledgerRefused('ledger-not-valid', errorsOf(read.error, rowOf))
  const { populations, documents, series, figures } = read.data
  return {
    populations: populations.map(({ within, ...rest }) => ({ ...rest, ...some({ within }) })),
    documents: documents.map(({ url, date, ...rest }) => ({ ...rest, ...some({ url, date }) })),
    series: series.map(({ breaks, ...rest }) => ({ ...rest, ...some({ breaks }) })),
    figures: figures.map(figureOf),
  }
}

function figureOf(written: WrittenFigure): OfficialFigure {
  const { value, period, parts, ...rest } = written
  return {
    ...(some(rest) as Omit<OfficialFigure, 'value' | 'period' | 'parts'>),
    value: valueOf(value),
    period: some(period) as OfficialFigure['period'],
    ...(parts !== undefined && { parts: parts.map(partOf) }),
  }
}

function valueOf(written: number | string): FigureValue {
  return typeof written === 'number' ? { kind: 'number', n: written } : readValue(written)
}

function partOf(part: NonNullable<WrittenFigure['parts']>[number]): FigurePart {
  if (typeof part === 'string') return { figure: part }
  if (typeof part === 'number') return { n: part }
  return { n: part.n, ...some({ label: part.label }) }
}

/** Without the fields that hold nothing. */
function some<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field !== undefined),
  ) as never
}

function errorsOf(
  error: ZodError,
  rowOf: ((figure: number) => number) | undefined,
): readonly LedgerError[] {
  return error.issues.flatMap((issue) => {
    const [list, at, ...path] = issue.path.map(String)
    const row = at === undefined ? 0 : Number(at) + 1
    const field = path.join('.')
    const place = (name: string, code: string): LedgerError =>
      placed({ list: list ?? 'file', row, field: name, code }, rowOf)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => place(field === '' ? key : `${field}.${key}`, 'field-unknown'))
    return [place(field, codeOf(issue))]
  })
}

function codeOf(issue: ZodError['issues'][number]): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field-missing'
  if (issue.code === 'invalid_value') return 'value-not-known'
  return 'form-invalid'
}

function placed(error: LedgerError, rowOf: ((figure: number) => number) | undefined): LedgerError {
  if (rowOf === undefined || error.list !== 'figures') return error
  return { ...error, list: 'line', row: rowOf(error.row - 1) }
}
