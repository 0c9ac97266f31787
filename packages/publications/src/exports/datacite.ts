import type { ReleaseContent } from '../release/release-content.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { filesOfExports } from './export-names.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
}

/**
 * What DataCite asks of a dataset before it gives a DOI (metadata schema 4.5, as JSON), complete but for two things that only
 * whoever registers knows: the DOI itself and the address of the page. The digest of the frozen content stands as another
 * identifier, so that a DOI can be held against it.
 */
export function dataciteFile({ spec }: ReleaseContent, digest: string): string {
  const names = [
    releaseFiles.data,
    releaseFiles.report.es,
    releaseFiles.content,
    ...filesOfExports(spec.exports),
  ]
  const types = names.flatMap((name) => mediaTypes[name.split('.').at(-1) ?? ''] ?? [])
  const record = {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    types: { resourceTypeGeneral: 'Dataset', resourceType: 'Statistical release' },
    creators: [{ name: spec.publisher.es, nameType: 'Organizational', lang: 'es' }],
    titles: [
      { title: spec.title.es, lang: 'es' },
      { title: spec.title.en, titleType: 'TranslatedTitle', lang: 'en' },
    ],
    publisher: { name: spec.publisher.es, lang: 'es' },
    publicationYear: spec.publishedOn.slice(0, 4),
    dates: [
      { date: spec.publishedOn, dateType: 'Issued' },
      { date: spec.cutOff, dateType: 'Other', dateInformation: 'Cut-off of what is counted' },
    ],
    language: 'es',
    version: String(spec.version),
    alternateIdentifiers: [
      {
        alternateIdentifier: `${spec.id}-${spec.version}`,
        alternateIdentifierType: 'Release and version',
      },
      { alternateIdentifier: digest, alternateIdentifierType: 'SHA-256 of release.json' },
    ],
    relatedIdentifiers: [
      {
        relatedIdentifier: spec.source.url,
        relatedIdentifierType: 'URL',
        relationType: 'IsDerivedFrom',
      },
    ],
    formats: [...new Set(types)],
    rightsList: inWords(spec.licence.title).map(([lang, rights]) => ({
      rights,
      ...(spec.licence.url !== undefined && { rightsUri: spec.licence.url }),
      ...(spec.licence.name !== undefined && {
        rightsIdentifier: spec.licence.name,
        rightsIdentifierScheme: 'SPDX',
      }),
      lang,
    })),
    descriptions: [
      ...described('Abstract', [spec.definition, spec.population]),
      ...described('Methods', spec.method),
      ...(spec.supersedes === undefined ? [] : described('Other', [spec.supersedes.reason])),
    ],
  }
  return `${JSON.stringify(record, null, 1)}\n`
}

function described(descriptionType: string, texts: readonly Bilingual[]) {
  if (texts.length === 0) return []
  const joined = {
    es: texts.map(({ es }) => es).join(' '),
    en: texts.map(({ en }) => en).join(' '),
  }
  return inWords(joined).map(([lang, description]) => ({ description, descriptionType, lang }))
}

function inWords({ es, en }: Bilingual): readonly (readonly [string, string])[] {
  return [
    ['es', es],
    ['en', en],
  ]
}
