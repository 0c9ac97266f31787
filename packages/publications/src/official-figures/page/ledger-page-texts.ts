import type { Language } from '../../language/bilingual.ts'
import { formatCount } from '../../language/numbers.ts'

/** How a period is drawn: each kind has its own form, and its name stands in the table. */
export type PeriodForm = 'calendar' | 'fiscal' | 'partial' | 'other'

type Column = 'period' | 'form' | 'value' | 'asOf' | 'source' | 'others' | 'figure' | 'category'

interface LedgerPageTexts {
  readonly title: string
  readonly kind: string
  readonly definition: string
  readonly lead: (figures: number, sources: number, sums: number) => string
  readonly counts: (findings: number, contradictions: number) => string
  readonly findings: string
  readonly noContradiction: string
  readonly saidBy: string
  readonly sums: string
  readonly sumsNone: string
  readonly series: string
  readonly seriesLegend: string
  readonly chartText: (title: string) => string
  readonly cut: string
  readonly breakBy: (label: string, differences: string) => string
  readonly forms: Readonly<Record<PeriodForm, string>>
  readonly fiscalYear: (year: string) => string
  readonly tableOf: (title: string) => string
  readonly issue: (label: string) => string
  readonly figures: string
  readonly columns: Readonly<Record<Column, string>>
}

const es: LedgerPageTexts = {
  title: 'Recopilación de cifras oficiales',
  kind: 'Cifras con su fuente, y lo que no concuerda',
  definition:
    'Cada renglón es algo que alguien dijo con un número: quién, de quiénes, de qué periodo y en qué documento. Que esté aquí no quiere decir que sea cierto. Los hallazgos salen de comparar los renglones entre sí.',
  lead: (figures, sources, sums) =>
    `${formatCount(figures)} cifras de ${formatCount(sources)} documentos; ${formatCount(sums)} totales suman lo que dicen.`,
  counts: (findings, contradictions) =>
    `${formatCount(findings)} hallazgos, de ellos ${formatCount(contradictions)} contradicciones.`,
  findings: 'Lo que no concuerda',
  noContradiction: 'No se encontró nada que no pueda ser cierto a la vez.',
  saidBy: 'Lo que dice cada parte',
  sums: 'Sumas que salen',
  sumsNone: 'Ningún total trae sus partes.',
  series: 'Series',
  seriesLegend:
    'Relleno: año calendario. Ocre: año fiscal. Sólo contorno: parte de un año u otro periodo; el ancho es lo que dura. Rayas cortas: lo que se dijo antes, o dijeron otros, del mismo periodo. Línea cortada: ahí la serie no se une.',
  chartText: (title) => `${title}. Los números están en el cuadro que sigue.`,
  cut: 'Dónde se corta la serie',
  breakBy: (label, differences) => `${label} no sigue a lo anterior: difieren en ${differences}.`,
  forms: {
    calendar: 'año calendario',
    fiscal: 'año fiscal',
    partial: 'parte de un año',
    other: 'otro periodo',
  },
  fiscalYear: (year) => `AF ${year}`,
  tableOf: (title) => `Cuadro: ${title}`,
  issue: (label) => `edición ${label}`,
  figures: 'Todas las cifras',
  columns: {
    period: 'Periodo',
    form: 'Clase de periodo',
    value: 'Cifra',
    asOf: 'Fecha de los datos',
    source: 'Fuente',
    others: 'También se dijo',
    figure: 'A quiénes cuenta',
    category: 'Categoría legal',
  },
}

const en: LedgerPageTexts = {
  title: 'Collection of official figures',
  kind: 'Figures with their source, and what disagrees',
  definition:
    'Each line is something that somebody said with a number: who, of whom, of which period and in which document. That it stands here does not mean that it is true. The findings come from comparing the lines with each other.',
  lead: (figures, sources, sums) =>
    `${formatCount(figures)} figures from ${formatCount(sources)} documents; ${formatCount(sums)} totals add up to what they say.`,
  counts: (findings, contradictions) =>
    `${formatCount(findings)} findings, ${formatCount(contradictions)} of them contradictions.`,
  findings: 'What disagrees',
  noContradiction: 'Nothing was found that cannot all be right.',
  saidBy: 'What each side says',
  sums: 'Sums that come out',
  sumsNone: 'No total comes with its parts.',
  series: 'Series',
  seriesLegend:
    'Filled: calendar year. Ochre: fiscal year. Outline only: part of a year or another period; the width is how long it is. Short lines: what was said earlier, or by others, of the same period. Broken line: the series is not joined there.',
  chartText: (title) => `${title}. The numbers are in the table below.`,
  cut: 'Where the series breaks',
  breakBy: (label, differences) =>
    `${label} does not continue what comes before: they differ in ${differences}.`,
  forms: {
    calendar: 'calendar year',
    fiscal: 'fiscal year',
    partial: 'part of a year',
    other: 'other period',
  },
  fiscalYear: (year) => `FY ${year}`,
  tableOf: (title) => `Table: ${title}`,
  issue: (label) => `issue ${label}`,
  figures: 'All figures',
  columns: {
    period: 'Period',
    form: 'Kind of period',
    value: 'Figure',
    asOf: 'Day of the data',
    source: 'Source',
    others: 'Also said',
    figure: 'Who is counted',
    category: 'Legal category',
  },
}

export const pageTexts: Readonly<Record<Language, LedgerPageTexts>> = { es, en }
