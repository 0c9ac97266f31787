import { kindDifferences } from './definition-differences.ts'
import type { FigureLedger, OfficialFigure, TwoLanguages } from './figure.ts'
import { type Extent, extentOf, type YearSpan, yearSpan } from './figure-period.ts'
import type { Difference } from './findings/finding.ts'

/** What was said of one period, the newest count of the series' own publisher first. */
export interface SeriesPoint {
  readonly extent: Extent
  readonly span: YearSpan
  readonly year: 'calendar' | 'fiscal'
  readonly shown: OfficialFigure
  /** Earlier counts, and what others said. */
  readonly others: readonly OfficialFigure[]
  /** In what it is no continuation of the point before it. */
  readonly differences: readonly Difference[]
  /** Why its publisher says that it is none. */
  readonly breakReason?: TwoLanguages
}

/** The figures of a series in the order of time. Figures without a period are no points. */
export function seriesPoints(ledger: FigureLedger, series: string): readonly SeriesPoint[] {
  const figures = ledger.figures.filter((figure) => figure.series === series)
  const publisher = mostFrequent(figures.map((figure) => figure.publisher))
  const byPeriod = Map.groupBy(figures, ({ period }) => {
    const extent = extentOf(period)
    return extent === undefined ? '' : `${extent.from} ${extent.to} ${period.year}`
  })
  const breaks = ledger.series.find(({ id }) => id === series)?.breaks ?? []
  const points = [...byPeriod]
    .filter(([key]) => key !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, of]) => newestFirst(of, publisher))
  return points.flatMap(([shown, ...others], at): SeriesPoint[] => {
    const extent = shown === undefined ? undefined : extentOf(shown.period)
    if (shown === undefined || extent === undefined) return []
    const before = points[at - 1]?.[0]
    const reason = breaks.find(
      (each) =>
        extent.from >= each.at &&
        before !== undefined &&
        (extentOf(before.period)?.from ?? '') < each.at,
    )?.reason
    return [
      {
        extent,
        span: yearSpan(shown.period),
        year: shown.period.year,
        shown,
        others,
        differences: before === undefined ? [] : breaksWith(before, shown),
        ...(reason !== undefined && { breakReason: reason }),
      },
    ]
  })
}

function breaksWith(before: OfficialFigure, shown: OfficialFigure): readonly Difference[] {
  return [
    ...kindDifferences(before, shown),
    ...(before.population === shown.population ? [] : (['population'] as const)),
    ...(yearSpan(before.period) === yearSpan(shown.period) ? [] : (['part-of-a-year'] as const)),
  ]
}

function newestFirst(
  figures: readonly OfficialFigure[],
  publisher: string | undefined,
): readonly OfficialFigure[] {
  // Where no day is known, as the ledger lists them: a label tells no order.
  const rank = ({ asOf }: OfficialFigure): string => asOf ?? ''
  return [...figures].sort((a, b) => {
    const isOwn = Number(b.publisher === publisher) - Number(a.publisher === publisher)
    if (isOwn !== 0 || rank(a) === rank(b)) return isOwn
    return rank(a) < rank(b) ? 1 : -1
  })
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(names, (name) => name)].sort((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0]
}
