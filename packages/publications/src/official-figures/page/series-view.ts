import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { boundsOf } from '@cobijo/statistics/official-figures/figure-value'
import { type SeriesPoint, seriesPoints } from '@cobijo/statistics/official-figures/series'
import type { Language } from '../../language/bilingual.ts'
import { figureTexts } from '../words/figure-words.ts'
import { numberInWords, periodInWords } from '../words/tell-finding.ts'
import { pageTexts, type PeriodForm } from './ledger-page-texts.ts'

export interface SeriesBar {
  readonly label: string
  readonly form: PeriodForm
  /** Days since 1970, the day after the last one. */
  readonly from: number
  readonly to: number
  /** Null where the figure is no number. */
  readonly n: number | null
  readonly text: string
  /** What was said before, or by others, of the same period. */
  readonly others: readonly number[]
}

interface SeriesRow {
  readonly period: string
  readonly form: string
  readonly value: string
  readonly asOf: string
  readonly source: string
  readonly others: string
}

/** One series in one language, ready for a chart and the table beneath it. */
export interface SeriesView {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly bars: readonly SeriesBar[]
  readonly rows: readonly SeriesRow[]
  /** Before which bar the line is cut, and why. */
  readonly breaks: readonly {
    readonly before: number
    readonly at: number
    readonly text: string
  }[]
}

/** A series of the ledger in one language; undefined where the ledger has no figure with a period in it. */
export function seriesView(
  ledger: FigureLedger,
  id: string,
  language: Language,
): SeriesView | undefined {
  const points = seriesPoints(ledger, id)
  const [first] = points
  if (first === undefined) return undefined
  return {
    id,
    title: ledger.series.find((each) => each.id === id)?.title[language] ?? id,
    unit: figureTexts[language].units[first.shown.unit],
    bars: points.map((point) => barOf(point, language)),
    rows: points.map((point) => rowOf(point, language)),
    breaks: points.flatMap((point, before) => {
      const text = breakText(point, language)
      return text === undefined ? [] : [{ before, at: dayNumber(point.extent.from), text }]
    }),
  }
}

function barOf(point: SeriesPoint, language: Language): SeriesBar {
  const { shown, others, extent } = point
  return {
    label: labelOf(point, language),
    form: formOf(point),
    from: dayNumber(extent.from),
    to: dayNumber(extent.to) + 1,
    n: lowOf(shown),
    text: numberInWords(shown, language),
    others: others.flatMap((other) => lowOf(other) ?? []),
  }
}

function rowOf(point: SeriesPoint, language: Language): SeriesRow {
  const { shown, others } = point
  return {
    period: periodInWords(shown, language),
    form: pageTexts[language].forms[formOf(point)],
    value: numberInWords(shown, language),
    asOf: dataOf(shown, language) ?? '–',
    source: shown.relayer === undefined ? shown.publisher : `${shown.publisher}, ${shown.relayer}`,
    others:
      others.length === 0
        ? '–'
        : others.map((other) => otherInWords(other, shown, language)).join('; '),
  }
}

function otherInWords(other: OfficialFigure, shown: OfficialFigure, language: Language): string {
  const said = [
    other.publisher === shown.publisher ? undefined : other.publisher,
    dataOf(other, language) ?? other.relayer,
  ].filter((text) => text !== undefined)
  return `${numberInWords(other, language)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`
}

/** The day of the data, or which issue of them it is. */
export function dataOf({ asOf, vintage }: OfficialFigure, language: Language): string | undefined {
  if (asOf !== undefined || vintage === undefined) return asOf
  return pageTexts[language].issue(vintage)
}

function breakText(point: SeriesPoint, language: Language): string | undefined {
  if (point.breakReason !== undefined) return point.breakReason[language]
  if (point.differences.length === 0) return undefined
  const texts = figureTexts[language]
  return pageTexts[language].breakBy(
    labelOf(point, language),
    texts.and(point.differences.map((each) => texts.differences[each])),
  )
}

function formOf({ span, year }: SeriesPoint): PeriodForm {
  if (span === 'part-of-a-year') return 'partial'
  return span === 'one-year' ? year : 'other'
}

function labelOf(point: SeriesPoint, language: Language): string {
  const { extent, year, span } = point
  const label = extent.to.slice(0, 4)
  if (year === 'fiscal') return pageTexts[language].fiscalYear(label)
  if (span === 'one-year') return label
  return `${extent.from.slice(0, 7)} – ${extent.to.slice(0, 7)}`
}

function lowOf({ value }: OfficialFigure): number | null {
  return boundsOf(value)?.low ?? null
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
