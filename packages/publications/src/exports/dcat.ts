import { createHash } from 'node:crypto'
import type { Bilingual } from '../language/bilingual.ts'
import type { ReleaseContent } from '../release/release-content.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { ReleaseSpec } from '../release/release-spec.ts'
import { exportFiles, filesOfExports } from './export-names.ts'

const authority = 'http://publications.europa.eu/resource/authority'
const sha256 = 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256'

/** What each data file is, in the lists that DCAT-AP asks for: media type (IANA) and file type (EU). */
const mediaTypes: Readonly<Record<string, readonly [string, string]>> = {
  csv: ['text/csv', 'CSV'],
  json: ['application/json', 'JSON'],
}

/**
 * The release as a dataset of DCAT 3 (JSON-LD), with what DCAT-AP 3 asks of one. Every address is relative to this file, since a
 * frozen release does not know where it lies; nothing has to be fetched to read it.
 */
export function dcatFile(content: ReleaseContent, files: ReadonlyMap<string, Uint8Array>): string {
  const { spec } = content
  const own = [releaseFiles.data, releaseFiles.dataPackage, releaseFiles.content]
  const described: readonly string[] = [...exportFiles.dcat, ...exportFiles.datacite]
  const others = filesOfExports(spec.exports).filter((name) => !described.includes(name))
  const dataset = {
    '@context': {
      adms: 'http://www.w3.org/ns/adms#',
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': '#dataset',
    '@type': 'dcat:Dataset',
    'dct:identifier': `${spec.id}-${spec.version}`,
    'dct:title': inWords(spec.title),
    'dct:description': inWords({
      es: `${spec.definition.es} ${spec.population.es}`,
      en: `${spec.definition.en} ${spec.population.en}`,
    }),
    'dct:publisher': {
      '@id': '#publisher',
      '@type': 'foaf:Agent',
      'foaf:name': inWords(spec.publisher),
    },
    'dct:issued': day(spec.publishedOn),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:endDate': day(spec.cutOff),
    },
    'dcat:version': String(spec.version),
    ...(spec.supersedes && {
      'dcat:previousVersion': {
        '@id': `${exportFiles.dcat[0]}?version=${spec.supersedes.version}#dataset`,
      },
      'adms:versionNotes': inWords(spec.supersedes.reason),
    }),
    'dct:language': ['SPA', 'ENG'].map((code) => ({ '@id': `${authority}/language/${code}` })),
    'dcat:theme': { '@id': `${authority}/data-theme/SOCI` },
    'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
    ...placesOf(spec),
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': inWords({
        es: [spec.source.citation.es, ...spec.method.map(({ es }) => es)].join(' '),
        en: [spec.source.citation.en, ...spec.method.map(({ en }) => en)].join(' '),
      }),
    },
    'dcat:landingPage': { '@id': releaseFiles.page.es, '@type': 'foaf:Document' },
    'foaf:page': [releaseFiles.page.en, releaseFiles.report.es, releaseFiles.report.en].map(
      (name) => ({ '@id': name, '@type': 'foaf:Document' }),
    ),
    'dcat:distribution': [...own, ...others].map((name) =>
      distribution(name, files.get(name) ?? new Uint8Array(), spec),
    ),
  }
  return `${JSON.stringify(dataset, null, 1)}\n`
}

function distribution(name: string, bytes: Uint8Array, spec: ReleaseSpec) {
  const [mediaType, fileType] = mediaTypes[name.split('.').at(-1) ?? ''] ?? []
  return {
    '@id': `#${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:accessURL': { '@id': releaseFiles.page.es },
    'dcat:downloadURL': { '@id': name },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:format': { '@id': `${authority}/file-type/${fileType}` },
    'dcat:byteSize': { '@value': String(bytes.byteLength), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': sha256 },
      'spdx:checksumValue': {
        '@value': createHash('sha256').update(bytes).digest('hex'),
        '@type': 'xsd:hexBinary',
      },
    },
    'dct:license': {
      '@id': spec.licence.url ?? `https://spdx.org/licenses/${spec.licence.name}`,
      '@type': 'dct:LicenseDocument',
      'dct:title': inWords(spec.licence.title),
    },
  }
}

function placesOf({ columns }: ReleaseSpec) {
  const countries = [...new Set(columns.flatMap(({ divisionsOf }) => divisionsOf ?? []))]
  if (countries.length === 0) return {}
  return { 'dct:spatial': countries.map((code) => ({ '@id': `${authority}/country/${code}` })) }
}

function inWords({ en, es }: Bilingual) {
  return [
    { '@language': 'es', '@value': es },
    { '@language': 'en', '@value': en },
  ]
}

function day(value: string) {
  return { '@value': value, '@type': 'xsd:date' }
}
