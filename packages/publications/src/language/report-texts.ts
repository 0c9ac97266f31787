import type { ReportKind } from '../reports/report-plan.ts'
import type { Language } from './bilingual.ts'
import { formatCount } from './numbers.ts'

/** Every sentence of a report that is not part of its plan or of a release that it quotes. */
export interface ReportTexts {
  readonly kinds: Readonly<Record<ReportKind, string>>
  readonly period: string
  readonly periodOf: (kind: string, from: string, to: string) => string
  readonly coverage: string
  readonly coverageCount: (counts: {
    readonly all: number
    readonly reported: number
    readonly late: number
    readonly missing: number
  }) => string
  readonly coverageCaution: string
  readonly organisation: string
  readonly state: string
  readonly way: string
  readonly day: string
  readonly states: Readonly<Record<'reported' | 'reported-none' | 'late' | 'not-reported', string>>
  readonly ways: Readonly<Record<'device' | 'paper' | 'sums', string>>
  readonly opening: string
  readonly contents: string
  readonly chapter: (number: number) => string
  readonly cutOff: string
  readonly correction: string
  readonly corrected: string
  readonly correctedBy: (quoted: string, newer: string, day: string, reason: string) => string
  readonly figuresOf: (publisher: string, version: string, digest: string) => string
  readonly inWords: string
  readonly inWordsCaution: string
  readonly between: (low: number, high: number) => string
  readonly ofBetween: (part: string, whole: string) => string
  readonly none: string
  readonly untold: string
  readonly spending: string
  readonly spendingCaution: string
  readonly donor: string
  readonly purpose: string
  readonly amount: string
  readonly hiddenOf: (title: string, hidden: number, cells: number) => string
  readonly notTold: string
  readonly tableCalled: (title: string) => string
  readonly reportFile: string
  readonly tablesOf: (number: number) => string
}

const es: ReportTexts = {
  kinds: {
    annual: 'Informe anual',
    donor: 'Informe a donantes',
    'small-population': 'Informe de una población pequeña',
  },
  period: 'Periodo',
  periodOf: (kind, from, to) =>
    kind === 'window'
      ? `Del ${from} al ${to}`
      : kind === 'cumulative'
        ? `Acumulado desde el ${from} hasta el ${to}`
        : `Todo lo registrado hasta el ${to}`,
  coverage: 'Quién informó y quién no',
  coverageCount: ({ all, reported, late, missing }) =>
    `Instituciones que debían informar: ${all}. A tiempo: ${reported}. Tarde: ${late}. No informaron: ${missing}.`,
  coverageCaution:
    'Las cifras de este informe son de quienes informaron. De quien no informó no se sabe nada: no es un cero.',
  organisation: 'Institución',
  state: 'Informó',
  way: 'Cómo',
  day: 'Cuándo',
  states: {
    reported: 'Sí',
    'reported-none': 'Sí: nada que contar',
    late: 'Tarde',
    'not-reported': 'No',
  },
  ways: { device: 'Desde sus equipos', paper: 'En papel', sums: 'Sólo sumas' },
  opening: 'En resumen',
  contents: 'Contenido',
  chapter: (number) => `Capítulo ${number}`,
  cutOff: 'Corte',
  correction: 'Corrección',
  corrected: 'Ya se corrigió',
  correctedBy: (quoted, newer, day, reason) =>
    `Aquí están las cifras de la ${quoted.toLowerCase()}. El ${day} salió la ${newer.toLowerCase()}, que las corrige. ${reason}`.trim(),
  figuresOf: (publisher, version, digest) =>
    `Cifras de la publicación congelada de ${publisher}, ${version}, huella ${digest}.`,
  inWords: 'Lo que se puede decir',
  inWordsCaution:
    'Son pocas personas: se juntan varios años y se habla en intervalos. Un número exacto podría señalar a alguien.',
  between: (low, high) => `entre ${formatCount(low)} y ${formatCount(high)}`,
  ofBetween: (part, whole) => `${part}, de ${whole}`,
  none: 'nadie',
  untold: 'un grupo tan pequeño que no se dice, o que delataría a otro',
  spending: 'En qué se gastó',
  spendingCaution:
    'Montos según las cuentas de quien publica. Los fines con pocos pagos se juntan, para que nadie sepa cuánto costó la ayuda a una persona.',
  donor: 'Donante',
  purpose: 'Para qué',
  amount: 'Monto',
  hiddenOf: (title, hidden, cells) =>
    hidden === 0
      ? `${title}: no se oculta nada.`
      : `${title}: se ocultan ${formatCount(hidden)} de ${formatCount(cells)} celdas.`,
  tableCalled: (title) => `Cuadro: ${title}`,
  notTold: 'De lo que suele estar en un informe como éste, aquí no se dice',
  reportFile: 'Contenido congelado del informe (JSON)',
  tablesOf: (number) => `Cuadros del capítulo ${number} (CSV, UTF-8)`,
}

const en: ReportTexts = {
  kinds: {
    annual: 'Annual report',
    donor: 'Report to donors',
    'small-population': 'Report on a small population',
  },
  period: 'Period',
  periodOf: (kind, from, to) =>
    kind === 'window'
      ? `${from} to ${to}`
      : kind === 'cumulative'
        ? `Cumulative from ${from} to ${to}`
        : `All that was recorded up to ${to}`,
  coverage: 'Who reported and who did not',
  coverageCount: ({ all, reported, late, missing }) =>
    `Institutions that were to report: ${all}. In time: ${reported}. Late: ${late}. Did not report: ${missing}.`,
  coverageCaution:
    'The figures of this report are of those who reported. Of those who did not nothing is known: that is no zero.',
  organisation: 'Institution',
  state: 'Reported',
  way: 'How',
  day: 'When',
  states: {
    reported: 'Yes',
    'reported-none': 'Yes: nothing to count',
    late: 'Late',
    'not-reported': 'No',
  },
  ways: { device: 'From its devices', paper: 'On paper', sums: 'Sums only' },
  opening: 'In short',
  contents: 'Contents',
  chapter: (number) => `Chapter ${number}`,
  cutOff: 'Cut-off',
  correction: 'Correction',
  corrected: 'Corrected since',
  correctedBy: (quoted, newer, day, reason) =>
    `These are the figures of ${quoted.toLowerCase()}. On ${day} ${newer.toLowerCase()} came out and corrects them. ${reason}`.trim(),
  figuresOf: (publisher, version, digest) =>
    `Figures of the frozen release of ${publisher}, ${version}, fingerprint ${digest}.`,
  inWords: 'What can be said',
  inWordsCaution:
    'They are few people: several years are pooled, and told in intervals. An exact number could point at somebody.',
  between: (low, high) => `between ${formatCount(low)} and ${formatCount(high)}`,
  ofBetween: (part, whole) => `${part}, of ${whole}`,
  none: 'nobody',
  untold: 'a group too small to tell, or one that would give another away',
  spending: 'What was spent',
  spendingCaution:
    'Amounts according to the publisher’s accounts. Purposes of few payments are joined, so that nobody learns what the help for one person cost.',
  donor: 'Donor',
  purpose: 'For what',
  amount: 'Amount',
  hiddenOf: (title, hidden, cells) =>
    hidden === 0
      ? `${title}: nothing is hidden.`
      : `${title}: ${formatCount(hidden)} of ${formatCount(cells)} cells are hidden.`,
  tableCalled: (title) => `Table: ${title}`,
  notTold: 'Of what a report of this kind tells, this one does not tell',
  reportFile: 'Frozen content of the report (JSON)',
  tablesOf: (number) => `Tables of chapter ${number} (CSV, UTF-8)`,
}

export const reportTexts: Readonly<Record<Language, ReportTexts>> = { es, en }
