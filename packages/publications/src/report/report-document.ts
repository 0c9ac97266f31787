import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { drawMap } from '../page/map/draw-map.ts'
import { drawChart } from '../page/draw-chart.ts'
import { releaseFacts } from '../page/release-facts.ts'
import { type TableView, tableViews } from '../page/table-view.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { citationOf } from '../release/citation.ts'
import { hidesZeros } from '../release/release-content.ts'

/** A table as it is printed. */
export interface PrintedTable extends TableView {
  readonly heading: string
  readonly finding: string
  readonly chart: string
  readonly chartText: string
  /** Height for a width of 1. */
  readonly chartRatio: number
  /** Empty where the table is of no places. */
  readonly map: string
  readonly mapText: string
}

/** What the report's template reads: texts only, so that no text is ever taken for an instruction. */
export interface ReportDocument {
  readonly language: string
  readonly day: { readonly year: number; readonly month: number; readonly day: number }
  readonly kind: string
  readonly publisher: string
  readonly title: string
  readonly version: string
  readonly publishedOn: string
  readonly correction: string
  readonly unit: string
  readonly definition: string
  readonly findingsHeading: string
  readonly findings: readonly { readonly text: string; readonly table: string }[]
  readonly tables: readonly PrintedTable[]
  readonly hiddenHeading: string
  readonly hidden: readonly string[]
  readonly methodHeading: string
  readonly method: readonly string[]
  readonly cautionsHeading: string
  readonly cautions: readonly string[]
  readonly facts: readonly (readonly [string, string])[]
  readonly factsHeading: string
  readonly citationHeading: string
  readonly citation: string
  readonly digestHeading: string
  readonly digest: string
  readonly pageOf: string
}

const chartFont = 'Libertinus Serif'

/** The report of a release in one language, ready to be set. */
export function reportDocument(release: ApprovedRelease, language: Language): ReportDocument {
  const { spec, findings, audit } = release.content
  const texts = releaseTexts[language]
  const [year = 0, month = 0, day = 0] = spec.publishedOn.split('-').map(Number)
  const tables = tableViews(release.content, language)
  const findingOf = (index: number): string => findings[index]?.[language] ?? ''
  return {
    language,
    day: { year, month, day },
    kind:
      spec.restricted === undefined
        ? texts.kind
        : texts.restrictedTo(
            spec.restricted.with[language],
            spec.restricted.purpose[language],
            dayInWords(spec.restricted.until, language),
          ),
    publisher: spec.publisher[language],
    title: spec.title[language],
    version: texts.version(spec.version),
    publishedOn: dayInWords(spec.publishedOn, language),
    correction:
      spec.supersedes === undefined
        ? ''
        : `${texts.replaces(spec.supersedes.version)}. ${spec.supersedes.reason[language]}`,
    unit: `${texts.unit}: ${spec.unitLabel[language]}.`,
    definition: spec.definition[language],
    findingsHeading: texts.findings,
    findings: tables
      .map(({ number }, index) => ({ text: findingOf(index), table: texts.tableHeading(number) }))
      .filter(({ text }) => text !== ''),
    tables: tables.map((table, index) => printedTable(table, findingOf(index), language)),
    hiddenHeading: texts.hiddenHeading,
    hidden: [
      audit.hidden === 0
        ? texts.hiddenNone(spec.threshold)
        : texts.hiddenCount(audit.hidden, audit.cells),
      ...texts.hiddenRule(spec.threshold, hidesZeros(release.content)),
      ...(audit.hidden === 0 ? [] : [texts.audit(spec.threshold)]),
    ],
    methodHeading: texts.method,
    method: spec.method.map((text) => text[language]),
    cautionsHeading: texts.cautions,
    cautions: spec.cautions.map((text) => text[language]),
    facts: releaseFacts(release, language),
    factsHeading: texts.facts,
    citationHeading: texts.citation,
    citation: citationOf(release, language),
    digestHeading: texts.digest,
    digest: release.digest,
    pageOf: texts.pageOf,
  }
}

function ratioOf(svg: string): number {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  return Number(height) / Number(width)
}

export function printedTable(table: TableView, finding: string, language: Language): PrintedTable {
  const texts = releaseTexts[language]
  const chartText = texts.chartText(table.title)
  const chart = drawChart(table, {
    form: 'wide',
    font: chartFont,
    title: table.title,
    description: chartText,
  })
  return {
    ...table,
    heading: texts.tableHeading(table.number),
    finding,
    chart,
    chartText,
    chartRatio: ratioOf(chart),
    map: drawMap(table, texts, chartFont)?.svg({ withLegend: true }) ?? '',
    mapText: `${texts.mapTitle(table.title)}. ${texts.mapText}`,
  }
}
