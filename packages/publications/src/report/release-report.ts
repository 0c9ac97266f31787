import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from '../language/bilingual.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { reportDocument } from './report-document.ts'

/** The template could not be set: a fault of ours, never of the release's texts. */
export class ReportNotSet extends Error {
  override name = 'ReportNotSet'
}

/** A folder that does not exist: every file of the report is in memory, and none else is readable. */
const workspace = resolve('/cobijo-report')
const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

/**
 * The report of a release as a tagged PDF (PDF/UA-1). Fonts are those inside the compiler, the date
 * is the release's: the same release gives the same bytes on every machine. No network. Refuses
 * `character-not-in-font`: a text holds a letter that the report's font does not draw, and a report
 * that a screen reader could not read out is not made. Throws `ReportNotSet`.
 */
export function releaseReport(release: ApprovedRelease, language: Language): Uint8Array | Refusal {
  const report = reportDocument(release, language)
  const compiler = NodeCompiler.create({ workspace })
  compiler.mapShadow(join(workspace, 'report.json'), Buffer.from(JSON.stringify(report)))
  report.tables.forEach((table) => {
    compiler.mapShadow(join(workspace, `chart-${table.number}.svg`), Buffer.from(table.chart))
  })
  const compiled = compiler.compile({ mainFileContent: template })
  const document = compiled.result
  if (document === null) {
    throw new ReportNotSet(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
  }
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }))
  } catch (error) {
    if (String(error).includes('could not be displayed with font')) {
      return refused('character-not-in-font')
    }
    throw new ReportNotSet('the report does not meet PDF/UA-1', { cause: error })
  } finally {
    // Memoised work outlives the compiler and would grow with every report of a long-lived server.
    compiler.evictCache(0)
  }
}
