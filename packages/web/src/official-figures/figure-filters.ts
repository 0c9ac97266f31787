import type {
  FigureLedger,
  LegalCategory,
  OfficialFigure,
} from '@cobijo/statistics/official-figures/figure'
import { extentOf } from '@cobijo/statistics/official-figures/figure-period'
import type { FindingWeight } from '@cobijo/statistics/official-figures/findings/finding'
import type { LedgerHere } from './use-ledger.ts'

/** What the list is narrowed to; what is undefined narrows nothing. */
export interface FigureFilter {
  readonly publisher: string | undefined
  readonly category: string | undefined
  readonly year: string | undefined
  readonly weight: string | undefined
}

export function filterFigures(
  { ledger, findings }: Pick<LedgerHere, 'ledger' | 'findings'>,
  { publisher, category, year, weight }: FigureFilter,
): readonly OfficialFigure[] {
  return ledger.figures.filter(
    (figure) =>
      (publisher === undefined || figure.publisher === publisher) &&
      (category === undefined || figure.category === category) &&
      (year === undefined || yearsOf(figure).includes(year)) &&
      (weight === undefined ||
        findings.get(figure.id)?.some((finding) => finding.weight === weight) === true),
  )
}

/** What there is to narrow by: nothing is offered that no figure has. */
export function filterChoices({ figures }: FigureLedger): {
  readonly publishers: readonly string[]
  readonly categories: readonly LegalCategory[]
  readonly years: readonly string[]
} {
  const all = <Value extends string>(values: readonly Value[]): readonly Value[] =>
    [...new Set(values)].sort((a, b) => a.localeCompare(b))
  return {
    publishers: all(figures.map(({ publisher }) => publisher)),
    categories: all(figures.map(({ category }) => category)),
    years: all(figures.flatMap(yearsOf)).toReversed(),
  }
}

/** Every year that its period touches; none where it says none. */
function yearsOf({ period }: OfficialFigure): readonly string[] {
  const extent = extentOf(period)
  if (extent === undefined) return []
  const [from, to] = [Number(extent.from.slice(0, 4)), Number(extent.to.slice(0, 4))]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at))
}

export const findingWeights: readonly FindingWeight[] = [
  'contradiction',
  'question',
  'caution',
  'note',
]
