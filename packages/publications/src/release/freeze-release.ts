import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { releaseExports } from '../exports/release-exports.ts'
import { checksums } from '../data/checksums.ts'
import { dataPackage } from '../data/data-package.ts'
import { releaseCsv } from '../data/release-csv.ts'
import { filesOfExplorer } from '../page/explorer-files.ts'
import { releasePage } from '../page/release-page.ts'
import { releaseReport } from '../report/release-report.ts'
import type { ApprovedRelease } from './approve-release.ts'
import { contentBytes } from './release-content.ts'
import { releaseFiles } from './release-files.ts'

const fontFolder = '@fontsource-variable/source-sans-3'

/**
 * All files of a release by name. The same release gives the same bytes; nothing here asks for the
 * time. Refuses `character-not-in-font` and what an export
 * refuses. Throws `ReportNotSet`.
 */
export function freezeRelease(release: ApprovedRelease): ReadonlyMap<string, Uint8Array> | Refusal {
  const report = releaseReport(release, 'es')
  if (isRefusal(report)) return report
  const reportInEnglish = releaseReport(release, 'en')
  if (isRefusal(reportInEnglish)) return reportInEnglish
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  const data = text(releaseCsv(release.content))
  const files = new Map<string, Uint8Array>([
    [releaseFiles.page.es, text(releasePage(release, 'es'))],
    [releaseFiles.page.en, text(releasePage(release, 'en'))],
    ...lookOfPages(),
    [releaseFiles.report.es, report],
    [releaseFiles.report.en, reportInEnglish],
    [releaseFiles.data, data],
    [releaseFiles.dataPackage, text(dataPackage(release.content, data))],
    [releaseFiles.content, contentBytes(release.content)],
    [releaseFiles.approvals, text(`${JSON.stringify(release.approvals, null, 1)}\n`)],
  ])
  for (const [name, content] of filesOfExplorer(release)) files.set(name, text(content))
  const exported = releaseExports(release.content, files)
  if (isRefusal(exported)) return exported
  for (const [name, bytes] of exported) files.set(name, bytes)
  return files.set(releaseFiles.checksums, text(checksums(files)))
}

/** What a public page needs to look as it does, by name. */
export function lookOfPages(): readonly (readonly [string, Uint8Array])[] {
  return [
    [releaseFiles.style, ownFile(new URL('../page/release.css', import.meta.url))],
    [releaseFiles.font, packaged(`${fontFolder}/files/source-sans-3-latin-wght-normal.woff2`)],
    [releaseFiles.fontLicence, packaged(`${fontFolder}/LICENSE`)],
  ]
}

function packaged(path: string): Uint8Array {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(path)))
}

function ownFile(url: URL): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(url)))
}
