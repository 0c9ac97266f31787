/** In which other forms a release can leave, each with its files. */
export const exportFiles = {
  dcat: ['dcat.jsonld'],
  datacite: ['datacite.json'],
  sdmx: ['sdmx.csv', 'sdmx-structure.json'],
  'ctdc-27': ['ctdc-27.csv', 'ctdc-27-notes.json'],
  'ctdc-62': ['ctdc-62.csv', 'ctdc-62-notes.json'],
  htcds: ['htcds.csv', 'htcds-notes.json'],
  glotip: ['glotip.csv', 'glotip-notes.json'],
  'sdg-16-2-2': ['sdg-16-2-2.csv', 'sdg-16-2-2-notes.json'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ExportName = keyof typeof exportFiles

export const exportNames = Object.keys(exportFiles) as readonly ExportName[]

/** Forms in which synthetic records leave: only a release that holds such records can. */
export const recordExports: readonly ExportName[] = ['ctdc-27', 'ctdc-62', 'htcds']

/** Forms in which codes are called something else: the release says what. */
export const exportsByCrosswalk: readonly ExportName[] = [...recordExports, 'glotip', 'sdg-16-2-2']

/** The files that a release with these exports has beside its own. */
export function filesOfExports(names: readonly ExportName[] | undefined): readonly string[] {
  return (names ?? []).flatMap((name) => exportFiles[name])
}
