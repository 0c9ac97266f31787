import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { extentOf } from '@cobijo/statistics/official-figures/figure-period'
import type { LedgerError } from './line-errors.ts'

/** What in a ledger names something that is not there, names itself, or says two things under one name. */
export function checkReferences(ledger: FigureLedger): readonly LedgerError[] {
  const populations = new Map(ledger.populations.map((each) => [each.code, each]))
  const known = {
    populations,
    documents: new Set(ledger.documents.map(({ id }) => id)),
    series: new Set(ledger.series.map(({ id }) => id)),
    figures: new Map(ledger.figures.map((figure) => [figure.id, figure])),
  }
  return [
    ...repeated(
      'populations',
      'code',
      ledger.populations.map(({ code }) => code),
    ),
    ...repeated(
      'documents',
      'id',
      ledger.documents.map(({ id }) => id),
    ),
    ...repeated(
      'series',
      'id',
      ledger.series.map(({ id }) => id),
    ),
    ...repeated(
      'figures',
      'id',
      ledger.figures.map(({ id }) => id),
    ),
    ...ledger.populations.flatMap(({ code, within }, at) =>
      within === undefined
        ? []
        : errorIf(at, 'populations', 'within', [
            [!populations.has(within), 'population-unknown'],
            [isCircular(code, (one) => populations.get(one)?.within), 'circular'],
          ]),
    ),
    ...ledger.figures.flatMap((figure, at) => figureErrors(figure, at, known)),
  ]
}

interface Known {
  readonly populations: ReadonlyMap<string, { readonly within?: string }>
  readonly documents: ReadonlySet<string>
  readonly series: ReadonlySet<string>
  readonly figures: ReadonlyMap<string, OfficialFigure>
}

function figureErrors(figure: OfficialFigure, at: number, known: Known): readonly LedgerError[] {
  const { id, period } = figure
  const other = (field: string, ids: readonly string[] = []): readonly LedgerError[] =>
    ids.flatMap((one) =>
      errorIf(at, 'figures', field, [
        [!known.figures.has(one), 'figure-unknown'],
        [one === id, 'names-itself'],
      ]),
    )
  const needsEnds = period.kind === 'window' || period.kind === 'cumulative'
  const parts = (figure.parts ?? []).flatMap((part) => ('figure' in part ? [part.figure] : []))
  return [
    ...errorIf(at, 'figures', 'population', [
      [!known.populations.has(figure.population), 'population-unknown'],
    ]),
    ...errorIf(at, 'figures', 'document', [
      [!known.documents.has(figure.document), 'document-unknown'],
    ]),
    ...errorIf(at, 'figures', 'series', [
      [figure.series !== undefined && !known.series.has(figure.series), 'series-unknown'],
    ]),
    ...errorIf(at, 'figures', 'period.from', [
      [needsEnds && period.from === undefined, 'field-missing'],
    ]),
    ...errorIf(at, 'figures', 'period.to', [
      [(needsEnds || period.kind === 'to-date') && period.to === undefined, 'field-missing'],
      [isBackwards(figure), 'ends-before-it-begins'],
    ]),
    ...errorIf(at, 'figures', 'period.yearBegins', [
      [period.year === 'fiscal' && period.yearBegins === undefined, 'field-missing'],
    ]),
    ...other('parts', parts),
    ...errorIf(at, 'figures', 'parts', [
      [parts.some((one) => reaches(one, id, known.figures)), 'circular'],
    ]),
    ...other('change', figure.change === undefined ? [] : Object.values(figure.change)),
    ...other('supersedes', figure.supersedes),
    ...other('conflictsWith', figure.conflictsWith),
  ]
}

function errorIf(
  at: number,
  list: string,
  field: string,
  rules: readonly (readonly [boolean, string])[],
): readonly LedgerError[] {
  const [broken] = rules.filter(([isBroken]) => isBroken)
  return broken === undefined ? [] : [{ list, row: at + 1, field, code: broken[1] }]
}

function repeated(list: string, field: string, names: readonly string[]): readonly LedgerError[] {
  const seen = new Set<string>()
  return names.flatMap((name, at) => {
    const isKnown = seen.has(name)
    seen.add(name)
    return isKnown ? [{ list, row: at + 1, field, code: 'repeated' }] : []
  })
}

function isBackwards({ period }: OfficialFigure): boolean {
  const extent = extentOf(period)
  return extent !== undefined && extent.from > extent.to
}

function isCircular(start: string, next: (one: string) => string | undefined): boolean {
  const seen = new Set<string>()
  for (let one: string | undefined = start; one !== undefined; one = next(one)) {
    if (seen.has(one)) return true
    seen.add(one)
  }
  return false
}

/** True where a figure is, through its parts, part of itself. */
function reaches(
  from: string,
  target: string,
  figures: ReadonlyMap<string, OfficialFigure>,
  seen = new Set<string>(),
): boolean {
  if (from === target) return false
  if (seen.has(from)) return false
  seen.add(from)
  return (figures.get(from)?.parts ?? []).some(
    (part) =>
      'figure' in part && (part.figure === target || reaches(part.figure, target, figures, seen)),
  )
}
