/** In which other forms a release can leave, each with its files. */
export const exportFiles = {
  dcat: ['dcat.jsonld'],
  sdmx: ['sdmx.csv', 'sdmx-structure.json'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ExportName = keyof typeof exportFiles

export const exportNames = Object.keys(exportFiles) as readonly ExportName[]

/** The files that a release with these exports has beside its own. */
export function filesOfExports(names: readonly ExportName[] | undefined): readonly string[] {
  return (names ?? []).flatMap((name) => exportFiles[name])
}
