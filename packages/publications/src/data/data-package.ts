import { createHash } from 'node:crypto'
import { missingCode, totalCode } from '../release/check-spec.ts'
import { hidesZeros, type ReleaseContent } from '../release/release-content.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { ReleaseColumn } from '../release/release-spec.ts'
import { csvCell, dataColumns } from './release-csv.ts'

/**
 * The descriptor of the data after Data Package v2 (datapackage.org): what each column and code
 * means, from where, under which terms, and the hash and size of the file beside it.
 */
export function dataPackage(content: ReleaseContent, data: Uint8Array): string {
  const { spec } = content
  const columns = dataColumns(content)
  const dimensions = columns.slice(0, -2)
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: spec.id,
    title: spec.title.en,
    titleEs: spec.title.es,
    description: `${spec.definition.en} ${spec.population.en}`,
    descriptionEs: `${spec.definition.es} ${spec.population.es}`,
    version: `${spec.version}.0.0`,
    created: `${spec.publishedOn}T00:00:00Z`,
    homepage: spec.source.url,
    cutOff: spec.cutOff,
    queryVersion: spec.queryVersion,
    unit: spec.unitLabel,
    disclosureControl: content.audit,
    contributors: [{ title: spec.publisher.es, roles: ['publisher'] }],
    sources: [
      {
        title: spec.source.citation.en,
        path: spec.source.url,
        version: spec.cutOff,
        ...(spec.source.sha256 !== undefined && { hash: `sha256:${spec.source.sha256}` }),
      },
    ],
    licenses: [
      {
        ...(spec.licence.name !== undefined && { name: spec.licence.name }),
        ...(spec.licence.url !== undefined && { path: spec.licence.url }),
        title: spec.licence.title.en,
      },
    ],
    resources: [
      {
        name: 'data',
        type: 'table',
        path: releaseFiles.data,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', header: true },
        bytes: data.byteLength,
        hash: `sha256:${createHash('sha256').update(data).digest('hex')}`,
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          missingValues: [''],
          primaryKey: dimensions,
          fields: [
            ...dimensions.map((name) =>
              dimensionField(spec.columns.find((column) => column.name === name)),
            ),
            {
              name: 'n',
              type: 'integer',
              title: `Number of ${spec.unitLabel.en}`,
              titleEs: `Número de ${spec.unitLabel.es}`,
              description: 'Empty where hidden.',
              descriptionEs: 'Vacío donde está oculto.',
              constraints: { minimum: 0 },
            },
            {
              name: 'status',
              type: 'string',
              title: 'Status',
              titleEs: 'Estado de la cifra',
              description: `published, or hidden: a count below ${spec.threshold}, or one that would give such a count away${hidesZeros(content) ? ', or none at all, where everybody in a group would be known to have the same value' : ''}.`,
              descriptionEs: `published (publicada) o hidden (oculta): un número menor que ${spec.threshold}, o uno que lo delataría${hidesZeros(content) ? ', o ninguno, donde se sabría que todas las personas de un grupo tienen lo mismo' : ''}.`,
              constraints: { required: true, enum: ['published', 'hidden'] },
            },
          ],
        },
      },
    ],
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function dimensionField(column: ReleaseColumn | undefined) {
  if (column === undefined) throw new Error('internal: a table has a column without a label')
  const categories = [
    ...column.values.map(({ key, label }) => ({
      value: csvCell(key),
      label: label.en,
      labelEs: label.es,
    })),
    { value: missingCode, label: column.missingLabel.en, labelEs: column.missingLabel.es },
    { value: totalCode, label: 'Total', labelEs: 'Total' },
  ]
  return {
    name: column.name,
    type: 'string',
    title: column.label.en,
    titleEs: column.label.es,
    ...(column.severalBy !== undefined && {
      description: 'A record may have several of these values and counts once under each.',
      descriptionEs:
        'Un registro puede tener varios de estos valores y cuenta una vez en cada uno.',
    }),
    categories,
    constraints: { required: true, enum: categories.map(({ value }) => value) },
  }
}
