import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { withThousands, writeValue } from '@cobijo/statistics/official-figures/figure-value'

/** What a form asks of one figure, as it is typed. `population`, `document`: a code of what is there already, or `another`. */
export const typedFields = [
  'value',
  'unit',
  'method',
  'population',
  'populationWords',
  'populationWithin',
  'category',
  'stage',
  'periodKind',
  'from',
  'to',
  'year',
  'yearBegins',
  'place',
  'publisher',
  'relayer',
  'document',
  'documentTitle',
  'documentUrl',
  'documentDate',
  'standsIn',
  'quote',
  'asOf',
  'vintage',
  'parts',
  'partsAre',
  'reliability',
  'series',
  'note',
] as const
export type TypedField = (typeof typedFields)[number]
export type TypedFigure = Readonly<Partial<Record<TypedField, string>>>

/** Chosen where what is meant is not in the ledger yet. */
export const another = 'another'

/** What a form begins with that corrects a figure. */
export function typedFrom(figure: OfficialFigure, known: FigureLedger): TypedFigure {
  const { period } = figure
  const held: Readonly<Partial<Record<TypedField, string | undefined>>> = {
    value: writeValue(figure.value),
    unit: figure.unit,
    method: figure.method,
    population: figure.population,
    category: figure.category,
    stage: figure.stage,
    periodKind: period.kind,
    from: period.from,
    to: period.to,
    year: period.year,
    yearBegins: period.yearBegins,
    place: figure.place,
    publisher: figure.publisher,
    relayer: figure.relayer,
    document: figure.document,
    standsIn: figure.standsIn,
    quote: figure.quote,
    asOf: figure.asOf,
    vintage: figure.vintage,
    parts: partsInWords(figure, known),
    partsAre: figure.partsAre,
    reliability: figure.reliability,
    series: figure.series,
    note: figure.note?.es,
  }
  return Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined))
}

/** Numbers with a plus between them, also of parts that are figures of their own. */
export function partsInWords({ parts }: OfficialFigure, known: FigureLedger): string | undefined {
  return parts
    ?.map((part) => {
      if (!('figure' in part)) return withThousands(part.n)
      const of = known.figures.find(({ id }) => id === part.figure)
      return of === undefined ? part.figure : writeValue(of.value)
    })
    .join(' + ')
}
