/** What one of what is counted is. Nothing of one unit is ever added to, or compared with, anything of another (BR-53, BR-55). */
export const figureUnits = [
  'persons',
  'events',
  'activities',
  'cases',
  'applications',
  'participations',
  'services',
  'records',
  'judgements',
  'countries',
  'documents',
  'percent',
  'not-stated',
] as const
export type FigureUnit = (typeof figureUnits)[number]

/** Trata is not tráfico: one exploits a person, the other moves her across a border. `trafficking-and-smuggling` is a number that does not part them. */
export const legalCategories = [
  'trafficking',
  'smuggling',
  'trafficking-and-smuggling',
  'irregular-migration',
  'international-protection',
  'all-crime',
  'none',
] as const
export type LegalCategory = (typeof legalCategories)[number]

/** How far it was established what the counted people are (BR-49). */
export const figureStages = [
  'encountered',
  'screened',
  'presumed',
  'identified',
  'assisted',
] as const
export type FigureStage = (typeof figureStages)[number]

export const figureMethods = ['counted', 'estimated', 'not-stated'] as const
export type FigureMethod = (typeof figureMethods)[number]

/**
 * `window`: from one day to another; `cumulative`: a running count since a day; `to-date`: all that was known; `per-year`: a rate
 * without a year of its own (practice W29).
 */
export const periodKinds = ['window', 'cumulative', 'to-date', 'per-year', 'not-stated'] as const

export interface FigurePeriod {
  readonly kind: (typeof periodKinds)[number]
  /** A year, a month or a day: `2021`, `2021-07`, `2021-07-05`. The first and the last are counted. */
  readonly from?: string
  readonly to?: string
  /** By which years its publisher counts. */
  readonly year: 'calendar' | 'fiscal'
  /** First day of a fiscal year, `MM-DD`. */
  readonly yearBegins?: string
}

export type FigureValue =
  | { readonly kind: 'number'; readonly n: number; readonly isAbout?: true }
  /** An open end is null: "more than 4,000". */
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null }
  /** Hidden by its publisher: "<5". */
  | { readonly kind: 'below'; readonly limit: number }
  | { readonly kind: 'text'; readonly text: string }

/** A part of a total: another figure of the ledger, or a bare number that the document gives. */
export type FigurePart =
  | { readonly figure: string }
  | { readonly n: number; readonly label?: string }

export interface TwoLanguages {
  readonly es: string
  readonly en: string
}

/** What is counted, in words, under a code: figures of one code count the same. */
export interface FigurePopulation {
  readonly code: string
  readonly words: TwoLanguages
  /** Of which population this is a part. */
  readonly within?: string
}

export interface FigureDocument {
  readonly id: string
  readonly title: string
  readonly url?: string
  /** A year, a month or a day. */
  readonly date?: string
}

/** Figures that their publisher means to be read as one line, and where that line breaks. */
export interface FigureSeries {
  readonly id: string
  readonly title: TwoLanguages
  readonly breaks?: readonly { readonly at: string; readonly reason: TwoLanguages }[]
}

export const reliabilities = ['official', 'relayed', 'secondary', 'untraced'] as const

/** One thing that somebody said in numbers, as it was said. What it says may be wrong; that it was said is not. */
export interface OfficialFigure {
  readonly id: string
  readonly value: FigureValue
  readonly unit: FigureUnit
  readonly method: FigureMethod
  /** Code of a population. */
  readonly population: string
  readonly category: LegalCategory
  readonly stage?: FigureStage
  readonly period: FigurePeriod
  /** ISO 3166-1 or -2 code, or a region's name. */
  readonly place: string
  /** Whose figure it is. */
  readonly publisher: string
  /** Who printed it, where that is somebody else. */
  readonly relayer?: string
  readonly document: string
  readonly standsIn?: 'headline' | 'text' | 'table'
  readonly quote: string
  /** The day of the data: the same period is counted again later. */
  readonly asOf?: string
  /** Which issue of the numbers it is, where no day is known. */
  readonly vintage?: string
  readonly parts?: readonly FigurePart[]
  /** `some`: the document does not say that nothing else is in the total. */
  readonly partsAre?: 'all' | 'some'
  /** A share of change, in percent, between two figures. */
  readonly change?: { readonly from: string; readonly to: string }
  readonly supersedes?: readonly string[]
  readonly conflictsWith?: readonly string[]
  readonly reliability?: (typeof reliabilities)[number]
  readonly series?: string
  readonly note?: TwoLanguages
  /** Own counts: which query made it of what. */
  readonly query?: { readonly version: string; readonly digest: string; readonly cell: string }
}

export interface FigureLedger {
  readonly populations: readonly FigurePopulation[]
  readonly documents: readonly FigureDocument[]
  readonly series: readonly FigureSeries[]
  readonly figures: readonly OfficialFigure[]
}
