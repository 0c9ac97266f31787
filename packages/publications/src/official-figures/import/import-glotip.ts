import type {
  FigureLedger,
  FigurePopulation,
  FigureValue,
  OfficialFigure,
} from '@cobijo/statistics/official-figures/figure'
import { readValue } from '@cobijo/statistics/official-figures/figure-value'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { CsvLine } from '../../import/csv-lines.ts'
import { glotipIndicators, glotipTotals, glotipWords } from './glotip-words.ts'
import { asCode, type Columns, findColumns, plainHeading } from './headings.ts'
import type { ImportedFigures, RowReport } from './import-report.ts'

/** Every name that UNODC or whoever passed its file on gave a column. */
const names = {
  iso3: ['iso3 code', 'iso3', 'iso code', 'country code', 'iso 3', 'iso'],
  country: ['country', 'country name', 'country territory'],
  region: ['region'],
  subregion: ['subregion', 'sub region'],
  indicator: ['indicator'],
  dimension: ['dimension'],
  category: ['category'],
  sex: ['sex', 'gender'],
  age: ['age', 'age group'],
  year: ['year', 'time period'],
  unit: ['unit of measurement', 'unit', 'unit of measure'],
  value: ['txtvalue', 'value', 'txt value', 'obs value', 'count', 'counts'],
  source: ['source'],
} as const
type Name = keyof typeof names

export interface GlotipSettings {
  /** ISO 3166-1 alpha-2 of an alpha-3 code, where it is known: the places of a ledger. */
  readonly placeOf: (iso3: string) => string | undefined
  /** The day of the data, where the file does not say it. */
  readonly asOf?: string
  /** Only this country, by its alpha-3 code. */
  readonly country?: string
}

/** How many lines of a publisher's own words may stand before the headings. */
const longestPreamble = 20

/**
 * UNODC's file of detected victims and of justice (GLOTIP) as a ledger: any order of columns, several names for each, lines of UNODC's own
 * before them. "<5" stays hidden, commas part thousands, a key that comes twice with two values becomes two figures, so that the check
 * finds them; nothing is guessed. Refuses `heading-missing`, `heading-repeated`, `file-empty`.
 */
export async function importGlotip(
  lines: AsyncIterable<CsvLine>,
  settings: GlotipSettings,
): Promise<ImportedFigures | Refusal> {
  let columns: Columns<Name> | undefined
  let missing: Refusal | undefined
  let asOf = settings.asOf
  let seen = 0
  const body = new Body(settings)
  for await (const { line, cells } of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (columns === undefined) {
      seen += 1
      const found = findColumns(cells, names, ['indicator', 'year', 'value'])
      if (!isRefusal(found)) columns = found
      else if (seen > longestPreamble) return missing ?? found
      else {
        if (cells.length > 3 || missing === undefined) missing = found
        asOf ??= dayIn(cells)
      }
    } else body.add(line, cells, columns)
  }
  if (columns === undefined) return missing ?? refused('file-empty')
  if (!columns.at.has('iso3') && !columns.at.has('country'))
    return refused('heading-missing', 'country')
  return {
    kind: 'imported-figures',
    ledger: body.ledger(asOf),
    rows: body.rows,
    headingsIgnored: columns.ignored,
  }
}

class Body {
  readonly rows: RowReport[] = []
  readonly #settings: GlotipSettings
  readonly #populations = new Map<string, FigurePopulation>()
  readonly #figures: Omit<OfficialFigure, 'asOf'>[] = []
  /** Key → values under it, each with its figure. */
  readonly #byKey = new Map<string, Map<string, string>>()

  constructor(settings: GlotipSettings) {
    this.#settings = settings
  }

  add(line: number, cells: readonly string[], columns: Columns<Name>): void {
    const cell = (name: Name): string => cells[columns.at.get(name) ?? -1]?.trim() ?? ''
    const refuse = (code: string, field: Name): void => {
      this.rows.push({ line, outcome: 'refused', codes: [code], field })
    }
    const iso3 = cell('iso3').toUpperCase() || cell('country')
    if (iso3 === '') return refuse('country-missing', 'country')
    const { country } = this.#settings
    if (country !== undefined && iso3 !== country) {
      this.rows.push({ line, outcome: 'left-out', codes: ['other-country'], field: 'iso3' })
      return
    }
    // A spreadsheet that was saved by a program has years like 2015.0.
    const year = cell('year').replace(/\.0+$/, '')
    if (!/^(19|20)\d\d$/.test(year)) return refuse('year-invalid', 'year')
    if (cell('value') === '') return refuse('value-missing', 'value')
    const value = readValue(cell('value'))
    if (value.kind === 'text') return refuse('value-not-a-number', 'value')
    if (value.kind === 'number' && !Number.isInteger(value.n))
      return refuse('value-not-whole', 'value')
    if (cell('indicator') === '') return refuse('indicator-missing', 'indicator')
    const population = this.#population(cell)
    const codes = notesOf(cell, value, cells.length === columns.width)
    const place = this.#settings.placeOf(iso3) ?? iso3
    if (place === iso3) codes.push('country-not-known')
    const key = JSON.stringify([place, population, year])
    const values = this.#byKey.get(key) ?? new Map<string, string>()
    this.#byKey.set(key, values)
    const written = JSON.stringify(value)
    const same = values.get(written)
    if (same !== undefined) {
      const codesOfRow = [...codes, 'repeats-a-row']
      this.rows.push({ line, outcome: 'left-out', codes: codesOfRow, figure: same })
      return
    }
    if (values.size > 0) codes.push('same-key-other-value')
    const id = `${population}-${asCode(iso3)}-${year}${values.size === 0 ? '' : `-${values.size + 1}`}`
    values.set(written, id)
    this.#figures.push(figureOf(id, value, { place, population, iso3, year }, cell))
    const outcome = codes.length === 0 ? 'imported' : 'noted'
    const field = codes.length === 0 ? {} : { field: fieldOf[codes[0] ?? ''] ?? 'value' }
    this.rows.push({ line, outcome, codes, ...field, figure: id })
  }

  /** The population of a row, with the words that say who is in it. */
  #population(cell: (name: Name) => string): string {
    const indicator = indicatorOf(cell('indicator'))
    const parts = (['dimension', 'category', 'sex', 'age'] as const)
      .map(cell)
      .filter((part) => !glotipTotals.includes(part.toLowerCase()))
    const code = [indicator.code, ...parts.map(asCode)].join('-')
    if (!this.#populations.has(code)) {
      const words = parts.map(glotipWords)
      const joined = (language: 'es' | 'en'): string =>
        [indicator.words[language], ...words.map((each) => each[language])].join(', ')
      this.#populations.set(code, {
        code,
        words: { es: joined('es'), en: joined('en') },
        ...(code !== indicator.code && { within: indicator.code }),
      })
      if (!this.#populations.has(indicator.code))
        this.#populations.set(indicator.code, { code: indicator.code, words: indicator.words })
    }
    return code
  }

  ledger(asOf: string | undefined): FigureLedger {
    const totals = Map.groupBy(this.#figures, ({ series }) => series)
    return {
      populations: [...this.#populations.values()],
      documents: [
        {
          id: documentId,
          title: 'UNODC, GLOTIP data file',
          ...(asOf !== undefined && { date: asOf }),
        },
      ],
      series: [...totals].flatMap(([id, [first]]) =>
        id === undefined || first === undefined
          ? []
          : [{ id, title: seriesTitle(this.#populations.get(first.population), first.place) }],
      ),
      figures: this.#figures.map((figure) => ({ ...figure, ...(asOf !== undefined && { asOf }) })),
    }
  }
}

const documentId = 'glotip-file'
const fieldOf: Readonly<Record<string, Name>> = {
  'category-garbled': 'category',
  'category-is-a-code': 'category',
  'unit-not-counts': 'unit',
  'indicator-not-known': 'indicator',
  'country-not-known': 'iso3',
}

/** What is odd about a row and does not keep it out. */
function notesOf(cell: (name: Name) => string, value: FigureValue, isWhole: boolean): string[] {
  const unit = plainHeading(cell('unit'))
  return [
    ...(value.kind === 'below' ? ['hidden-by-publisher'] : []),
    ...(/\d[,\u00a0\u202f ]\d{3}/.test(cell('value')) ? ['thousands-parted'] : []),
    ...(/\?|\ufffd|Ã|Â/.test(cell('category')) ? ['category-garbled'] : []),
    ...(/^Q\d|_\d/.test(cell('category')) ? ['category-is-a-code'] : []),
    ...(unit === '' || unit === 'counts' || unit === 'count' || unit === 'number'
      ? []
      : ['unit-not-counts']),
    ...(indicatorOf(cell('indicator')).unit === 'not-stated' ? ['indicator-not-known'] : []),
    ...(isWhole ? [] : ['cell-count-differs']),
  ]
}

function indicatorOf(name: string) {
  const plain = plainHeading(name)
  return (
    glotipIndicators[plain] ?? {
      code: `glotip-${asCode(name)}`,
      words: { es: name, en: name },
      unit: 'not-stated' as const,
    }
  )
}

function figureOf(
  id: string,
  value: FigureValue,
  of: {
    readonly place: string
    readonly population: string
    readonly iso3: string
    readonly year: string
  },
  cell: (name: Name) => string,
): Omit<OfficialFigure, 'asOf'> {
  const { place, population, iso3, year } = of
  const indicator = indicatorOf(cell('indicator'))
  const unit = plainHeading(cell('unit'))
  const isCount = ['', 'counts', 'count', 'number'].includes(unit)
  const source = cell('source')
  return {
    id,
    value,
    unit: isCount ? indicator.unit : 'not-stated',
    method: 'counted',
    population,
    category: 'trafficking',
    ...('stage' in indicator && indicator.stage !== undefined && { stage: indicator.stage }),
    period: { kind: 'window', from: year, to: year, year: 'calendar' },
    place,
    publisher: 'UNODC',
    ...(source !== '' && source !== 'GLOTIP' && { relayer: source }),
    document: documentId,
    standsIn: 'table',
    quote: ['iso3', 'indicator', 'dimension', 'category', 'sex', 'age', 'year', 'value']
      .map((name) => cell(name as Name))
      .join(' | '),
    reliability: 'official',
    ...(population === indicator.code && { series: `${population}-${asCode(iso3)}` }),
  }
}

function seriesTitle(population: FigurePopulation | undefined, place: string) {
  const words = population?.words ?? { es: '', en: '' }
  return { es: `${words.es}: ${place}`, en: `${words.en}: ${place}` }
}

/** A day in UNODC's own words above the headings: 2025-04-14, 14-04-2025, 14/04/2025. */
function dayIn(cells: readonly string[]): string | undefined {
  for (const cell of cells) {
    const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(cell)
    if (iso !== null) return iso[0]
    const other = /\b(\d\d)[-/.](\d\d)[-/.](20\d\d)\b/.exec(cell)
    if (other !== null) return `${other[3]}-${other[2]}-${other[1]}`
  }
  return undefined
}
