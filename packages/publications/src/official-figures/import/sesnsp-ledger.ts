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

const groupWords: Readonly<Record<string, Bilingual>> = {
  girls: { es: 'mujeres de 0 a 17 años', en: 'women 0 to 17' },
  women: { es: 'mujeres de 18 años y más', en: 'women 18 and over' },
  'women-unknown': { es: 'mujeres sin dato de edad', en: 'women, age not stated' },
  boys: { es: 'hombres de 0 a 17 años', en: 'men 0 to 17' },
  men: { es: 'hombres de 18 años y más', en: 'men 18 and over' },
  'men-unknown': { es: 'hombres sin dato de edad', en: 'men, age not stated' },
  unidentified: { es: 'sin identificar', en: 'not identified' },
}

/** ISO 3166-2 of INEGI's claves, in their order. */
const divisions =
  'AGU BCN BCS CAM COA COL CHP CHH CMX DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC'.split(
    ' ',
  )
const documentId = 'sesnsp-file'
const victims: Bilingual = {
  es: 'Víctimas de trata en carpetas de investigación del fuero común',
  en: 'Victims of trafficking in investigation files of the states',
}

/** The years of a country and of its states, each the sum of its groups; a year that lacks months says until when it goes. */
export function sesnspLedger(
  counts: readonly MonthCount[],
  asOf: string | undefined,
  isWholeCountry: boolean,
): FigureLedger {
  const figures: OfficialFigure[] = []
  for (const [year, ofYear] of [...Map.groupBy(counts, (each) => each.year)].sort()) {
    const period = periodOf(year, ofYear)
    const base = figureBase(period, asOf)
    const states = [...Map.groupBy(ofYear, ({ state }) => state)].sort()
    for (const [state, ofState] of states)
      figures.push({
        ...base,
        id: `sesnsp-file-${year}-${state}`,
        value: { kind: 'number', n: sumOf(ofState) },
        place: `MX-${divisions[Number(state) - 1] ?? state}`,
        quote: quoteOf(year, ofState),
      })
    // Of a file of some states nobody can say what the country's number is.
    if (!isWholeCountry) continue
    const groups = [...Map.groupBy(ofYear, ({ group }) => group)].sort()
    for (const [group, ofGroup] of groups)
      figures.push({
        ...base,
        id: `sesnsp-file-${year}-${group}`,
        value: { kind: 'number', n: sumOf(ofGroup) },
        population: `sesnsp-victims-${group}`,
        quote: quoteOf(year, ofGroup),
      })
    figures.push({
      ...base,
      id: `sesnsp-file-${year}`,
      value: { kind: 'number', n: sumOf(ofYear) },
      quote: quoteOf(year, ofYear),
      parts: groups.map(([group]) => ({ figure: `sesnsp-file-${year}-${group}` })),
      series: 'sesnsp-victims',
    })
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
  asOf: string | undefined,
): Omit<OfficialFigure, 'id' | 'value' | 'quote'> {
  return {
    unit: 'persons',
    method: 'counted',
    population: 'sesnsp-victims',
    category: 'trafficking',
    stage: 'identified',
    period,
    place: 'MX',
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

/** From the first to the last month that anybody reported. */
function periodOf(year: string, counts: readonly MonthCount[]): FigurePeriod {
  const months = counts.map(({ month }) => month)
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const isWhole = first === 1 && last === 12
  const at = (month: number): string => `${year}-${String(month).padStart(2, '0')}`
  return {
    kind: 'window',
    from: isWhole ? year : at(first),
    to: isWhole ? year : at(last),
    year: 'calendar',
  }
}

function sumOf(counts: readonly MonthCount[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0)
}

/** What was added, since the file has no total of its own. */
function quoteOf(year: string, counts: readonly MonthCount[]): string {
  const months = new Set(counts.map(({ month }) => month)).size
  return `Año ${year}, Trata de personas: suma de ${counts.length} celdas de ${months} meses`
}
