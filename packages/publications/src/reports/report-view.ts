import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { formatCount } from '../language/numbers.ts'
import { reportTexts } from '../language/report-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { coverageCount, coverageRows } from '../page/coverage-section.ts'
import { type TableView, tableViews } from '../page/table-view.ts'
import type { ApprovedReport, QuotedRelease, ReportContent } from './report-content.ts'
import { chapterFile } from './report-files.ts'
import { untoldShells } from './report-templates.ts'

export interface ChapterView {
  readonly number: number
  readonly heading: string
  readonly anchor: string
  readonly title: string
  readonly text: readonly string[]
  /** Term and text: unit with its definition, who is included, cut-off, which release. */
  readonly facts: readonly (readonly [string, string])[]
  readonly tables: readonly TableView[]
  readonly findings: readonly (string | undefined)[]
  /** Instead of tables, where people are few. */
  readonly sentences: readonly string[]
  readonly method: readonly string[]
  readonly cautions: readonly string[]
  readonly hidden: string
  readonly file: string
}

/** A report in one language, ready for a page or for paper. */
export interface ReportView {
  readonly kind: string
  readonly period: string
  readonly coverageCount: string
  /** Institution, state, way, day, note. */
  readonly coverage: readonly (readonly [string, string, string, string])[]
  readonly opening: readonly string[]
  readonly chapters: readonly ChapterView[]
  readonly spending: readonly (readonly [string, string, string])[]
  readonly cautions: readonly string[]
  /** What a report of this kind tells and this one does not. */
  readonly untold: readonly string[]
  readonly approvedBy: string
  readonly citation: string
}

export function reportView(report: ApprovedReport, language: Language): ReportView {
  const { content } = report
  const { plan } = content
  const texts = reportTexts[language]
  const day = (on: string | undefined): string => (on === undefined ? '' : dayInWords(on, language))
  const chapters = chapterViews(content, language)
  const release = releaseTexts[language]
  return {
    kind: texts.kinds[plan.kind],
    period: texts.periodOf(plan.period.kind, day(plan.period.from), day(plan.period.to)),
    coverageCount: coverageCount(plan.coverage, language),
    coverage: coverageRows(plan.coverage, language),
    opening: content.opening.map((text) => text[language]),
    chapters,
    spending: (content.spending ?? []).map(({ donor, purposes, amount, currency }) => [
      donor,
      purposes.map((purpose) => purpose[language]).join('; '),
      `${formatCount(amount)} ${currency}`,
    ]),
    cautions: [...new Set(chapters.flatMap(({ cautions }) => cautions))],
    untold: untoldShells(
      plan.kind,
      content.releases.map((each) => each.content.spec.id),
    ).map((title) => title[language]),
    approvedBy: report.approvals
      .map(({ organisation, role, approvedOn }) =>
        release.approvedBy(organisation, role[language], day(approvedOn)),
      )
      .join(' · '),
    citation: release.howToCite({
      publisher: plan.publisher[language],
      year: plan.publishedOn.slice(0, 4),
      title: plan.title[language],
      version: release.version(plan.version),
      digest: report.digest.slice(0, 16),
    }),
  }
}

function chapterViews(content: ReportContent, language: Language): readonly ChapterView[] {
  const isInWords = content.plan.kind === 'small-population'
  let before = 0
  return content.releases.map((release, index) => {
    const number = index + 1
    const anchor = `capitulo-${number}`
    const views = tableViews(release.content, language, { before, anchor })
    const tables = isInWords ? [] : views
    before += tables.length
    const { spec, audit, findings } = release.content
    const texts = reportTexts[language]
    const words = releaseTexts[language]
    const title = content.plan.chapters[index]?.title[language] ?? ''
    return {
      number,
      heading: texts.chapter(number),
      anchor,
      title,
      text: (content.texts[index] ?? []).map((text) => text[language]),
      facts: [
        [words.unit, `${upperFirst(spec.unitLabel[language])}. ${spec.definition[language]}`],
        [words.population, spec.population[language]],
        [texts.cutOff, dayInWords(spec.cutOff, language)],
        [words.source, sourceOf(release, language)],
        ...correctionsOf(release, language),
      ],
      tables,
      findings: isInWords ? [] : findings.map((finding) => finding?.[language]),
      sentences: isInWords ? views.flatMap((view) => sentencesOf(view, language)) : [],
      method: spec.method.map((text) => text[language]),
      cautions: spec.cautions.map((text) => text[language]),
      hidden: texts.hiddenOf(title, audit.hidden, audit.cells),
      file: chapterFile(number),
    }
  })
}

/** That what is quoted corrects an earlier version, and that a later one corrected it. */
function correctionsOf(
  { content: { spec }, corrected }: QuotedRelease,
  language: Language,
): readonly (readonly [string, string])[] {
  const texts = reportTexts[language]
  const words = releaseTexts[language]
  const { supersedes } = spec
  return [
    ...(supersedes === undefined
      ? []
      : [
          [
            texts.correction,
            `${words.version(spec.version)}. ${words.replaces(supersedes.version)}: ${supersedes.reason[language]}`,
          ] as const,
        ]),
    ...(corrected === undefined
      ? []
      : [
          [
            texts.corrected,
            texts.correctedBy(
              words.version(spec.version),
              words.version(corrected.version),
              dayInWords(corrected.publishedOn, language),
              corrected.reason?.[language] ?? '',
            ),
          ] as const,
        ]),
  ]
}

function sourceOf({ content, digest }: QuotedRelease, language: Language): string {
  const { spec } = content
  const version = releaseTexts[language].version(spec.version)
  return `${spec.source.citation[language]} ${reportTexts[language].figuresOf(spec.publisher[language], version, digest.slice(0, 16))}`
}

/** A table of one column in words: each value with an interval of ten, of how many. Wider tables of few people are not told. */
function sentencesOf(view: TableView, language: Language): readonly string[] {
  if (view.columnsHeading !== undefined) return []
  const texts = reportTexts[language]
  const total = view.rows.find(({ kind }) => kind === 'total')?.cells[0]?.n ?? null
  return view.rows
    .filter(({ kind }) => kind !== 'total')
    .map(({ label, cells }) => {
      const n = cells[0]?.n ?? null
      if (n === null || total === null) return `${view.title}, ${label}: ${texts.untold}.`
      if (n === 0) return `${view.title}, ${label}: ${texts.none}.`
      return `${view.title}, ${label}: ${texts.ofBetween(tens(n, texts.between), tens(total, texts.between))}.`
    })
}

function tens(n: number, between: (low: number, high: number) => string): string {
  const low = 10 * Math.floor(n / 10)
  return between(low, low + 9)
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
