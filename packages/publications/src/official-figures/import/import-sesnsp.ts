import { readNumber } from '@cobijo/statistics/official-figures/figure-value'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { CsvLine } from '../../import/csv-lines.ts'
import { type Columns, findColumns, plainHeading } from './headings.ts'
import type { ImportedFigures, RowReport } from './import-report.ts'
import { type FileCountry, type MonthCount, sesnspLedger } from './sesnsp-ledger.ts'

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const
type Month = (typeof months)[number]

/** SESNSP's own names and those of whoever made its file long: a row a month instead of twelve columns. */
const others = {
  year: ['ano', 'n year', 'anio', 'year'],
  month: ['n month', 'mes', 'month'],
  state: ['clave ent', 'cve ent', 'clave entidad'],
  stateName: ['entidad', 'nombre estado', 'estado'],
  municipality: ['cve municipio', 'clave municipio', 'cve mun'],
  municipalityName: ['municipio', 'nombre municipio'],
  interest: ['bien juridico afectado'],
  offence: ['tipo de delito'],
  suboffence: ['subtipo de delito'],
  form: ['modalidad'],
  sex: ['sexo', 'genero'],
  age: ['rango de edad', 'edad'],
  count: ['n victimas', 'victimas', 'n', 'total'],
  date: ['date year month', 'fecha'],
} as const
type Name = keyof typeof others | Month
const names: Readonly<Record<Name, readonly string[]>> = {
  ...others,
  enero: ['enero'],
  febrero: ['febrero'],
  marzo: ['marzo'],
  abril: ['abril'],
  mayo: ['mayo'],
  junio: ['junio'],
  julio: ['julio'],
  agosto: ['agosto'],
  septiembre: ['septiembre', 'setiembre'],
  octubre: ['octubre'],
  noviembre: ['noviembre'],
  diciembre: ['diciembre'],
}

const offenceSought = 'trata de personas'

/**
 * SESNSP's file of victims of offences as a ledger: the years of trafficking, by state, and by sex and age. Latin-1 or UTF-8, wide (a column a
 * month) or long (a row a month). A month without a number was not reported: it is no nought, and a state's figure says from and to which month that state
 * reported. Two numbers under one key are no repetition: both rows are refused, and what the state counted in that month is told by no figure.
 * Refuses `heading-missing`, `heading-repeated`, `file-empty`, `register-differs` (from 2026 another register counts otherwise).
 */
export async function importSesnsp(
  lines: AsyncIterable<CsvLine>,
  settings: { readonly asOf?: string; readonly country: FileCountry },
): Promise<ImportedFigures | Refusal> {
  let columns: Columns<Name> | undefined
  const body = new Body(settings.country)
  for await (const { line, cells } of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (columns === undefined) {
      const found = findColumns<Name>(cells, names, ['year', 'state', 'offence', 'sex', 'age'])
      if (isRefusal(found)) return found
      const isLong = found.at.has('month') && found.at.has('count')
      const lacking = months.find((month) => !found.at.has(month))
      if (!isLong && lacking !== undefined) return refused('heading-missing', lacking)
      columns = found
    } else body.add(line, cells, columns)
  }
  if (columns === undefined) return refused('file-empty')
  const { counts, rows } = body.settle()
  if (counts.some(({ year }) => Number(year) >= 2026)) return refused('register-differs', 'year')
  return {
    kind: 'imported-figures',
    ledger: sesnspLedger(counts, settings.country, settings.asOf),
    rows,
    headingsIgnored: columns.ignored,
  }
}

class Body {
  readonly #states = new Map<string, string>()
  readonly #refused: RowReport[] = []
  readonly #read: ReadRow[] = []
  readonly #country: FileCountry

  constructor(country: FileCountry) {
    this.#country = country
  }

  add(line: number, cells: readonly string[], columns: Columns<Name>): void {
    const cell = (name: Name): string => cells[columns.at.get(name) ?? -1]?.trim() ?? ''
    const refuse = (code: string, field: string): void => {
      this.#refused.push({ line, outcome: 'refused', codes: [code], field })
    }
    if (cells.length !== columns.width) return refuse('cell-count-differs', '')
    if (plainHeading(cell('offence')) !== offenceSought) {
      const codes = ['other-offence']
      this.#refused.push({ line, outcome: 'left-out', codes, field: 'offence' })
      return
    }
    const [year, code] = [cell('year'), cell('state')]
    if (!/^20\d\d$/.test(year)) return refuse('year-invalid', 'year')
    const state = code.padStart(2, '0')
    if (!this.#country.divisions.has(state)) return refuse('state-not-known', 'state')
    const named = this.#states.get(state)
    const stateName = plainHeading(cell('stateName'))
    if (named !== undefined && stateName !== '' && named !== stateName)
      return refuse('state-has-two-names', 'stateName')
    if (stateName !== '') this.#states.set(state, stateName)
    const group = groupOf(cell('sex'), cell('age'))
    if (group === undefined) return refuse('sex-or-age-not-known', 'sex')
    const read = this.#monthsOf(cell, columns)
    if ('code' in read) return refuse(read.code, read.field)
    const place = cell('municipality')
    this.#read.push({ line, year, state, group, place, months: read })
  }

  /** What every row came to, once all of them are known: two numbers under one key are found only then. */
  settle(): { readonly rows: readonly RowReport[]; readonly counts: readonly MonthCount[] } {
    const numbers = Map.groupBy(this.#read.flatMap(cellsOf), ({ key }) => key)
    const isContested = (key: string): boolean =>
      new Set(numbers.get(key)?.map(({ n }) => n)).size > 1
    // What a state counted in a month of which one number is not known is not known either.
    const unknown = new Set(
      [...numbers].flatMap(([key, [first]]) => (isContested(key) && first ? first.inState : [])),
    )
    const counts: MonthCount[] = []
    const rows = this.#read.map((row): RowReport => {
      const { year, state, group, months: read, line } = row
      const cells = cellsOf(row)
      const news = cells.filter(({ key }) => numbers.get(key)?.[0]?.line === line)
      const taken = news.filter(({ inState }) => !unknown.has(inState))
      for (const { month, n } of taken) counts.push({ year, month, state, group, n })
      const isConflict = cells.some(({ key }) => isContested(key))
      const codes = [
        ...(isConflict ? ['same-key-other-value'] : []),
        ...(!isConflict && news.length < cells.length ? ['repeats-a-row'] : []),
        ...(!isConflict && taken.length < news.length ? ['month-contested'] : []),
        ...(cells.length === 0 ? ['month-not-reported'] : []),
        ...(read.some(({ isParted }) => isParted) ? ['thousands-parted'] : []),
      ]
      const isIn = taken.length > 0
      return {
        line,
        // A row that contradicts another is refused even where some of its months stand: somebody has to ask which is right.
        outcome: isConflict
          ? 'refused'
          : codes.length === 0
            ? 'imported'
            : isIn
              ? 'noted'
              : 'left-out',
        codes,
        ...(isConflict && { field: 'count' }),
        ...(isIn && { figure: `sesnsp-file-${year}-${state}` }),
      }
    })
    return { counts, rows: [...this.#refused, ...rows].sort((a, b) => a.line - b.line) }
  }

  #monthsOf(
    cell: (name: Name) => string,
    columns: Columns<Name>,
  ): ReadRow['months'] | { readonly code: string; readonly field: string } {
    const isLong = columns.at.has('month') && columns.at.has('count')
    const month = Number(cell('month'))
    if (isLong && !(Number.isInteger(month) && month >= 1 && month <= 12))
      return { code: 'month-invalid', field: 'month' }
    const sought = isLong
      ? [{ at: month, name: 'count' as Name }]
      : months.map((name, at) => ({ at: at + 1, name: name }))
    const read = []
    for (const { at, name } of sought) {
      const written = cell(name)
      const n = written === '' ? undefined : readNumber(written)
      if (written !== '' && (n === undefined || !Number.isInteger(n)))
        return { code: 'value-not-a-number', field: name }
      read.push({ month: at, n, isParted: written.includes(',') })
    }
    return read
  }
}

interface ReadRow {
  readonly line: number
  readonly year: string
  readonly state: string
  readonly group: string
  /** The municipality, where the file goes into them. */
  readonly place: string
  readonly months: readonly {
    readonly month: number
    readonly n: number | undefined
    readonly isParted: boolean
  }[]
}

/** The numbers of a row, each under what it is counted by. A month without a number is none. */
function cellsOf({ group, line, months: read, place, state, year }: ReadRow) {
  return read.flatMap(({ month, n }) =>
    n === undefined
      ? []
      : [
          {
            line,
            month,
            n,
            key: JSON.stringify([year, month, state, place, group]),
            inState: JSON.stringify([year, month, state]),
          },
        ],
  )
}

/** Sex and age as one of SESNSP's groups, or undefined. */
function groupOf(sex: string, age: string): string | undefined {
  const [of, at] = [plainHeading(sex), plainHeading(age)]
  if (of.startsWith('no ident')) return 'unidentified'
  const who =
    of === 'mujer' || of === 'femenino'
      ? 'women'
      : of === 'hombre' || of === 'masculino'
        ? 'men'
        : undefined
  if (who === undefined) return undefined
  if (at.startsWith('menores') || at.includes('0 17')) return who === 'women' ? 'girls' : 'boys'
  if (at.startsWith('adult') || at.includes('18')) return who
  if (at.startsWith('no ') || at === '') return `${who}-unknown`
  return undefined
}
