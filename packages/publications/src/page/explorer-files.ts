import { tableCsv } from '../data/table-csv.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { explorerFiles, tableFiles } from '../release/release-files.ts'
import { figureHtml, figureSvg } from './embed.ts'
import { explorerPage } from './explorer-page.ts'
import { explorerStyle } from './explorer-style.ts'
import { tableViews } from './table-view.ts'

/** What goes through the tables of a release and what can be taken from it, by name. */
export function filesOfExplorer(release: ApprovedRelease): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const language of ['es', 'en'] as const) {
    const tables = tableViews(release.content, language)
    files.set(explorerFiles.page[language], explorerPage(release, language))
    files.set(explorerFiles.style, explorerStyle(tables))
    for (const table of tables) {
      const { csv, html, svg } = tableFiles(table.number, language)
      files.set(csv, tableCsv(release.content, table.number - 1))
      files.set(svg, figureSvg(release, table, language))
      files.set(html, figureHtml(release, table, language))
    }
  }
  return files
}
