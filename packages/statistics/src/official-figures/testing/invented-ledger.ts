import type { FigureLedger, OfficialFigure } from '../figure.ts'

/** A figure of an invented office; nobody counted anything. */
export function inventedFigure(
  id: string,
  n: number,
  more: Partial<OfficialFigure> = {},
): OfficialFigure {
  return {
    id,
    value: { kind: 'number', n },
    unit: 'persons',
    method: 'counted',
    population: 'found',
    category: 'trafficking',
    stage: 'encountered',
    period: { kind: 'window', from: '2021', to: '2021', year: 'calendar' },
    place: 'MX',
    publisher: 'Invented office',
    document: 'paper',
    quote: `${n} persons`,
    ...more,
  }
}

/** The figures as a ledger, with every population and document that they name. */
export function inventedLedger(
  figures: readonly OfficialFigure[],
  more: Partial<FigureLedger> = {},
): FigureLedger {
  const codes = [...new Set(figures.map(({ population }) => population))]
  const documents = [...new Set(figures.map(({ document }) => document))]
  return {
    populations: codes.map((code) => ({
      code,
      words: { es: code, en: code },
      // `found-women` is a part of `found`.
      ...(code.includes('-') && { within: code.slice(0, code.indexOf('-')) }),
    })),
    documents: documents.map((id) => ({ id, title: id, date: '2022-01-12' })),
    series: [],
    figures,
    ...more,
  }
}
