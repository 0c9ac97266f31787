import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { contentDigest, type ReleaseContent } from '../release/release-content.ts'
import { dataciteFile } from './datacite.ts'
import { dcatFile } from './dcat.ts'
import { exportFiles, type ExportName } from './export-names.ts'
import { ctdcAnonymised } from './records/ctdc-anonymised.ts'
import { ctdcSynthetic } from './records/ctdc-synthetic.ts'
import { htcds } from './records/htcds.ts'
import { recordFiles } from './records/record-files.ts'
import { sdmxData } from './sdmx/sdmx-data.ts'
import { sdmxStructure } from './sdmx/sdmx-structure.ts'
import { glotipFiles, sdgFiles } from './victims/victim-files.ts'

type Files = ReadonlyMap<string, Uint8Array>
type Made = readonly (string | Refusal)[]

/** Texts of the files of one export, in the order in which `exportFiles` names them; `files` are those of the release. */
const makers: Readonly<Record<ExportName, (content: ReleaseContent, files: Files) => Made>> = {
  sdmx: (content) => [sdmxData(content), sdmxStructure(content)],
  'ctdc-27': (content) => recordFiles(content, 'ctdc-27', ctdcSynthetic),
  'ctdc-62': (content) => recordFiles(content, 'ctdc-62', ctdcAnonymised),
  htcds: (content) => recordFiles(content, 'htcds', htcds),
  glotip: glotipFiles,
  'sdg-16-2-2': sdgFiles,
  datacite: (content) => [dataciteFile(content, contentDigest(content))],
  // Last: it describes the others with their sizes and hashes.
  dcat: (content, files) => [dcatFile(content, files)],
}

/**
 * The files in which the release leaves for other systems, drawn from its frozen content and nothing else, so that whoever checks
 * it can draw them again. Refuses what an export refuses.
 */
export function releaseExports(content: ReleaseContent, files: Files): Files | Refusal {
  const all = new Map(files)
  const made = new Map<string, Uint8Array>()
  for (const [name, make] of Object.entries(makers) as [ExportName, (typeof makers)['dcat']][]) {
    if (!content.spec.exports?.includes(name)) continue
    for (const [index, text] of make(content, all).entries()) {
      if (isRefusal(text)) return text
      const file = exportFiles[name][index] as string
      const bytes = new TextEncoder().encode(text)
      all.set(file, bytes)
      made.set(file, bytes)
    }
  }
  return made
}
