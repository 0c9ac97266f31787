import type {
  FigureLedger,
  FigurePeriod,
  FigurePopulation,
  OfficialFigure,
} from '@cobijo/statistics/official-figures/figure'
import type { Bilingual } from '../../language/bilingual.ts'

/** Victims of one month in one state and group. */
export interface MonthCount {
  readonly year: string
  readonly month: number
  readonly state: string
  readonly group: string
  readonly n: number
}

/** Whose file it is: the country as figures name places, and its divisions by the number that the file has for them. */
export interface FileCountry {
  readonly place: string
  readonly divisions: ReadonlyMap<string, string>
}

const groupWords: Readonly<Record<string, Bilingual>> = {
  girls: { es: 'mujeres de 0 a 17 años', en: 'women 0 to 17' },
  women: { es: 'mujeres de 18 años y más', en: 'women 18 and over' },
  'women-unknown': { es: 'mujeres sin dato de edad', en: 'women, age not stated' },
  boys: { es: 'hombres de 0 a 17 años', en: 'men 0 to 17' },
  men: { es: 'hombres de 18 años y más', en: 'men 18 and over' },
  'men-unknown': { es: 'hombres sin dato de edad', en: 'men, age not stated' },
  unidentified: { es: 'sin identificar', en: 'not identified' },
}

const documentId = 'sesnsp-file'
const victims: Bilingual = {
  es: 'Víctimas de trata en carpetas de investigación del fuero común',
  en: 'Victims of trafficking in investigation files of the states',
}

/**
 * The years of a country and of its states, each the sum of its groups. Each state's figure goes over the months that this state reported one after the other, the
 * country's over those that every state did: a year with a gap is as many figures as it has stretches.
 */
export function sesnspLedger(
  counts: readonly MonthCount[],
  { divisions, place }: FileCountry,
  asOf: string | undefined,
): FigureLedger {
  const figures: OfficialFigure[] = []
  for (const [year, ofYear] of [...Map.groupBy(counts, (each) => each.year)].sort()) {
    for (const [state, ofState] of [...Map.groupBy(ofYear, (each) => each.state)].sort())
      for (const { id, period, within } of stretches(`${year}-${state}`, year, ofState))
        figures.push({
          ...figureBase(period, divisions.get(state) ?? place, asOf),
          id,
          value: { kind: 'number', n: sumOf(within) },
          quote: quoteOf(year, within),
        })
    // Of a month that some states did not report nobody can say what the country's number is.
    const whole = [...Map.groupBy(ofYear, ({ month }) => month).values()].filter(
      (ofMonth) => new Set(ofMonth.map(({ state }) => state)).size === divisions.size,
    )
    for (const { id, period, within } of stretches(year, year, whole.flat())) {
      const base = figureBase(period, place, asOf)
      const groups = [...Map.groupBy(within, ({ group }) => group)].sort()
      for (const [group, ofGroup] of groups)
        figures.push({
          ...base,
          id: `${id}-${group}`,
          value: { kind: 'number', n: sumOf(ofGroup) },
          population: `sesnsp-victims-${group}`,
          quote: quoteOf(year, ofGroup),
        })
      figures.push({
        ...base,
        id,
        value: { kind: 'number', n: sumOf(within) },
        quote: quoteOf(year, within),
        parts: groups.map(([group]) => ({ figure: `${id}-${group}` })),
        series: 'sesnsp-victims',
      })
    }
  }
  const used = new Set(figures.map(({ population }) => population))
  return {
    populations: populations().filter(({ code }) => code === 'sesnsp-victims' || used.has(code)),
    documents: [
      {
        id: documentId,
        title: 'SESNSP, Víctimas del fuero común',
        ...(asOf !== undefined && { date: asOf }),
      },
    ],
    series: [
      {
        id: 'sesnsp-victims',
        title: {
          es: 'Víctimas de trata en carpetas de investigación',
          en: 'Victims of trafficking in investigation files',
        },
        breaks: [
          {
            at: '2026-01',
            reason: {
              es: 'El Registro Nacional de Incidencia Delictiva cuenta de otro modo desde enero de 2026: no se une con lo anterior.',
              en: 'The national register of offences (RNID) counts in another way from January 2026 on: it is not joined to what came before.',
            },
          },
        ],
      },
    ],
    figures,
  }
}

function figureBase(
  period: FigurePeriod,
  place: string,
  asOf: string | undefined,
): Omit<OfficialFigure, 'id' | 'value' | 'quote'> {
  return {
    unit: 'persons',
    method: 'counted',
    population: 'sesnsp-victims',
    category: 'trafficking',
    stage: 'identified',
    period,
    place,
    publisher: 'SESNSP',
    document: documentId,
    standsIn: 'table',
    ...(asOf !== undefined && { asOf }),
    reliability: 'official',
  }
}

function populations(): readonly FigurePopulation[] {
  return [
    { code: 'sesnsp-victims', words: victims },
    ...Object.entries(groupWords).map(([group, words]) => ({
      code: `sesnsp-victims-${group}`,
      words: { es: `De ellas: ${words.es}`, en: `Of them: ${words.en}` },
      within: 'sesnsp-victims',
    })),
  ]
}

/** The counts by unbroken stretches of months, each with its own period. */
function stretches(name: string, year: string, counts: readonly MonthCount[]) {
  const reported = [...new Set(counts.map(({ month }) => month))].sort((a, b) => a - b)
  const firsts = reported.filter((month) => !reported.includes(month - 1))
  return firsts.map((first, at) => {
    const last = reported.findLast((month) => month < (firsts[at + 1] ?? 13)) ?? first
    return {
      // The first bears the year's own id.
      id: `sesnsp-file-${name}${at === 0 ? '' : `-from-${monthOf(year, first)}`}`,
      period: periodOf(year, first, last),
      within: counts.filter(({ month }) => month >= first && month <= last),
    }
  })
}

function periodOf(year: string, first: number, last: number): FigurePeriod {
  const isWhole = first === 1 && last === 12
  return {
    kind: 'window',
    from: isWhole ? year : monthOf(year, first),
    to: isWhole ? year : monthOf(year, last),
    year: 'calendar',
  }
}

function monthOf(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

function sumOf(counts: readonly MonthCount[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0)
}

/** What was added, since the file has no total of its own. */
function quoteOf(year: string, counts: readonly MonthCount[]): string {
  const months = new Set(counts.map(({ month }) => month)).size
  return `Año ${year}, Trata de personas: suma de ${counts.length} celdas de ${months} meses`
}
