import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedTable } from './report-document.ts'

/** The template could not be set: a fault of ours, never of the release's texts. */
export class ReportNotSet extends Error {
  override name = 'ReportNotSet'
}

/** A folder that does not exist: every file of the report is in memory, and none else is readable. */
const workspace = resolve('/cobijo-report')
const tableParts = readFileSync(new URL('./tables.typ', import.meta.url))

/**
 * Sets a template over a report's texts and the pictures of its tables as tagged PDF. Refuses `character-not-in-font`,
 * throws `ReportNotSet`.
 */
export function setReport(
  template: string,
  report: object,
  tables: readonly PrintedTable[],
): Uint8Array | Refusal {
  const compiler = NodeCompiler.create({ workspace })
  compiler.mapShadow(join(workspace, 'tables.typ'), tableParts)
  compiler.mapShadow(join(workspace, 'report.json'), Buffer.from(JSON.stringify(report)))
  for (const { number, chart, map } of tables) {
    compiler.mapShadow(join(workspace, `chart-${number}.svg`), Buffer.from(chart))
    if (map !== '') compiler.mapShadow(join(workspace, `map-${number}.svg`), Buffer.from(map))
  }
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
