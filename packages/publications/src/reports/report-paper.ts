import { readFileSync } from 'node:fs'
import type { Refusal } from '@cobijo/statistics/refusal'
import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { reportTexts } from '../language/report-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { printedTable } from '../report/report-document.ts'
import { setReport } from '../report/set-report.ts'
import type { ApprovedReport } from './report-content.ts'
import { reportView } from './report-view.ts'
import { hidesZeros } from '../release/release-content.ts'

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

/** The report as a tagged PDF (PDF/UA-1), the same bytes from the same report. Refuses `character-not-in-font`. */
export function reportPaper(report: ApprovedReport, language: Language): Uint8Array | Refusal {
  const { plan, releases } = report.content
  const view = reportView(report, language)
  const texts = reportTexts[language]
  const words = releaseTexts[language]
  const [year = 0, month = 0, day = 0] = plan.publishedOn.split('-').map(Number)
  const chapters = view.chapters.map((chapter) => ({
    ...chapter,
    tables: chapter.tables.map((table, at) =>
      printedTable(table, chapter.findings[at] ?? '', language),
    ),
  }))
  const threshold = Math.max(...releases.map(({ content }) => content.spec.threshold))
  const document = {
    language,
    day: { year, month, day },
    kind: view.kind,
    publisher: plan.publisher[language],
    title: plan.title[language],
    version: words.version(plan.version),
    publishedOn: dayInWords(plan.publishedOn, language),
    periodHeading: texts.period,
    period: view.period,
    correction:
      plan.supersedes === undefined
        ? ''
        : `${words.replaces(plan.supersedes.version)}. ${plan.supersedes.reason[language]}`,
    coverageHeading: texts.coverage,
    coverageCount: view.coverageCount,
    coverageHeadings: [texts.organisation, texts.state, texts.way, texts.day],
    coverage: view.coverage,
    coverageCaution: texts.coverageCaution,
    openingHeading: texts.opening,
    opening: view.opening,
    contentsHeading: texts.contents,
    untold: view.untold.length === 0 ? '' : `${texts.notTold}: ${view.untold.join(' · ')}.`,
    chapters,
    inWordsHeading: texts.inWords,
    inWordsCaution: texts.inWordsCaution,
    spendingHeading: texts.spending,
    spendingHeadings: [texts.donor, texts.purpose, texts.amount],
    spending: view.spending,
    spendingCaution: texts.spendingCaution,
    hiddenHeading: words.hiddenHeading,
    hidden: words.hiddenRule(
      threshold,
      releases.some(({ content }) => hidesZeros(content)),
    ),
    methodHeading: words.method,
    cautionsHeading: words.cautions,
    cautions: view.cautions,
    approvalHeading: words.approval,
    approvedBy: view.approvedBy,
    citationHeading: words.citation,
    citation: view.citation,
    digestHeading: words.digest,
    digest: report.digest,
    pageOf: words.pageOf,
  }
  return setReport(
    template,
    document,
    chapters.flatMap(({ tables }) => tables),
  )
}
