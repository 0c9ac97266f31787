import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { checksums } from '../data/checksums.ts'
import { releaseCsv } from '../data/release-csv.ts'
import { lookOfPages } from '../release/freeze-release.ts'
import { releaseFiles } from '../release/release-files.ts'
import { type ApprovedReport, reportBytes } from './report-content.ts'
import { chapterFile, reportFiles } from './report-files.ts'
import { reportPage } from './report-page.ts'
import { reportPaper } from './report-paper.ts'

/** All files of a report by name; the same report gives the same bytes. Refuses `character-not-in-font`. */
export function freezeReport(report: ApprovedReport): ReadonlyMap<string, Uint8Array> | Refusal {
  const paper = reportPaper(report, 'es')
  if (isRefusal(paper)) return paper
  const paperInEnglish = reportPaper(report, 'en')
  if (isRefusal(paperInEnglish)) return paperInEnglish
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  const files = new Map<string, Uint8Array>([
    [releaseFiles.page.es, text(reportPage(report, 'es'))],
    [releaseFiles.page.en, text(reportPage(report, 'en'))],
    ...lookOfPages(),
    [releaseFiles.report.es, paper],
    [releaseFiles.report.en, paperInEnglish],
    ...report.content.releases.map(
      ({ content }, at) => [chapterFile(at + 1), text(releaseCsv(content))] as const,
    ),
    [reportFiles.content, reportBytes(report.content)],
    [releaseFiles.approvals, text(`${JSON.stringify(report.approvals, null, 1)}\n`)],
  ])
  return files.set(releaseFiles.checksums, text(checksums(files)))
}
