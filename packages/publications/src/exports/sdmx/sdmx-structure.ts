import type { Bilingual } from '../../language/bilingual.ts'
import { missingCode, totalCode } from '../../release/check-spec.ts'
import type { ReleaseContent } from '../../release/release-content.ts'
import {
  agency,
  fixedComponents,
  type SdmxDimension,
  sdmxDimensions,
  structureId,
} from './sdmx-ids.ts'

const version = '1.0.0'
const total: Bilingual = { es: 'Total', en: 'Total' }

const observationStatus = [
  ['A', { es: 'Valor normal', en: 'Normal value' }],
  ['Q', { es: 'Valor suprimido', en: 'Missing value; suppressed' }],
] as const
const confidentialityStatus = [
  ['F', { es: 'Libre para publicar', en: 'Free (free for publication)' }],
  ['C', { es: 'Información estadística confidencial', en: 'Confidential statistical information' }],
] as const

/** What the columns and codes of `sdmx.csv` mean: data structure, concepts and code lists, as an SDMX-JSON 2.0 structure message. */
export function sdmxStructure(content: ReleaseContent): string {
  const { spec } = content
  const dimensions = sdmxDimensions(content)
  const { confidentiality, status, time, unit, value } = fixedComponents
  const concepts: readonly (readonly [string, Bilingual])[] = [
    ...dimensions.map(({ column, id }) => [id, column.label] as const),
    [time, { es: 'Fecha de corte', en: 'Cut-off' }],
    [value, spec.unitLabel],
    [status, { es: 'Estado de la cifra', en: 'Observation status' }],
    [confidentiality, { es: 'Confidencialidad', en: 'Confidentiality' }],
    [unit, { es: 'Unidad', en: 'Unit of measure' }],
  ]
  const structure = {
    meta: {
      schema:
        'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json',
      id: `${spec.id}-${spec.version}`,
      test: false,
      prepared: `${spec.publishedOn}T00:00:00Z`,
      contentLanguages: ['es', 'en'],
      sender: { id: agency },
    },
    data: {
      conceptSchemes: [
        {
          ...maintained(conceptSchemeId(content), version, spec.title),
          concepts: concepts.map(([id, name]) => ({ id, ...named(name) })),
        },
      ],
      codelists: [
        ...dimensions.map((dimension) =>
          codeList(listId(content, dimension.id), dimension.column.label, codesIn(dimension)),
        ),
        codeList(
          listId(content, status),
          { es: 'Estado de la cifra', en: 'Observation status' },
          observationStatus,
        ),
        codeList(
          listId(content, confidentiality),
          { es: 'Confidencialidad', en: 'Confidentiality' },
          confidentialityStatus,
        ),
        codeList(listId(content, unit), { es: 'Unidad', en: 'Unit of measure' }, [
          [spec.unit, spec.unitLabel],
        ]),
      ],
      dataStructures: [
        {
          ...maintained(structureId(content), `${spec.version}.0.0`, spec.title),
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: dimensions.map(({ id }, index) => ({
                ...component(content, id),
                position: index + 1,
                localRepresentation: { enumeration: listUrn(content, id) },
              })),
              timeDimension: {
                ...component(content, time),
                localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
              },
            },
            measureList: {
              id: 'MeasureDescriptor',
              measures: [
                {
                  ...component(content, value),
                  usage: 'optional',
                  localRepresentation: { format: { dataType: 'Integer', minValue: 0 } },
                },
              ],
            },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: [status, confidentiality, unit].map((id) => ({
                ...component(content, id),
                usage: 'mandatory',
                attributeRelationship: { observation: {} },
                localRepresentation: { enumeration: listUrn(content, id) },
              })),
            },
          },
        },
      ],
    },
  }
  return `${JSON.stringify(structure, null, 1)}\n`
}

function codesIn({ codeOf, column }: SdmxDimension): readonly (readonly [string, Bilingual])[] {
  return [
    ...column.values.map(({ key, label }) => [codeOf(key), label] as const),
    [missingCode, column.missingLabel],
    [totalCode, total],
  ]
}

function codeList(id: string, name: Bilingual, codes: readonly (readonly [string, Bilingual])[]) {
  return {
    ...maintained(id, version, name),
    codes: codes.map(([code, label]) => ({ id: code, ...named(label) })),
  }
}

function maintained(id: string, ofVersion: string, name: Bilingual) {
  return { id, version: ofVersion, agencyID: agency, isExternalReference: false, ...named(name) }
}

function named(name: Bilingual) {
  return { name: name.en, names: { es: name.es, en: name.en } }
}

function component(content: ReleaseContent, id: string) {
  const scheme = `${agency}:${conceptSchemeId(content)}(${version})`
  return {
    id,
    conceptIdentity: `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${scheme}.${id}`,
  }
}

// Lists are the release's own: their codes are those that it publishes.
function conceptSchemeId({ spec }: ReleaseContent): string {
  return `CS_${spec.id}`
}

function listId({ spec }: ReleaseContent, id: string): string {
  return `CL_${spec.id}_${id}`
}

function listUrn(content: ReleaseContent, id: string): string {
  return `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${agency}:${listId(content, id)}(${version})`
}
