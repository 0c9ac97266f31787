import { readFileSync } from 'node:fs'
import type { Refusal } from '@cobijo/statistics/refusal'
import type { Language } from '../language/bilingual.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { reportDocument } from './report-document.ts'
import { setReport } from './set-report.ts'

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

/**
 * The report of a release as a tagged PDF (PDF/UA-1). Fonts are those inside the compiler, the date
 * is the release's: the same release gives the same bytes on every machine. No network. Refuses
 * `character-not-in-font`: a text holds a letter that the report's font does not draw, and a report
 * that a screen reader could not read out is not made. Throws `ReportNotSet`.
 */
export function releaseReport(release: ApprovedRelease, language: Language): Uint8Array | Refusal {
  const report = reportDocument(release, language)
  return setReport(template, report, report.tables)
}
