import { createHash } from 'node:crypto'
import { isRefusal } from '@cobijo/statistics/refusal'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltRelease, buildRelease } from '../build-release.ts'
import { checksums } from '../data/checksums.ts'
import { inventedApproval, inventedRows, inventedSpec } from '../release/invented-release.ts'
import type { ReleaseSpec } from '../release/release-spec.ts'
import { verifyRelease } from '../verify-release.ts'
import { exportNames, filesOfExports } from './export-names.ts'

const spec: ReleaseSpec = {
  ...inventedSpec,
  exports: ['dcat', 'sdmx'],
  // Keys that SDMX does not allow as they are, and two that become the same.
  columns: inventedSpec.columns.map((column) =>
    column.name === 'sex'
      ? {
          ...column,
          values: ['F', 'M', 'a/b', 'a+b', '=1'].map((key) => ({
            key,
            label: { es: key, en: key },
          })),
        }
      : { ...column, divisionsOf: 'MEX' },
  ),
}

let release: BuiltRelease

async function built(of: ReleaseSpec): Promise<BuiltRelease> {
  const answer = await buildRelease(of, inventedRows, (digest) => [inventedApproval(digest)])
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

beforeAll(async () => {
  release = await built(spec)
})

const text = (name: string) => new TextDecoder().decode(release.files.get(name))

test('a release leaves in the forms that were approved, and in no other', async () => {
  for (const name of filesOfExports(spec.exports)) {
    expect(release.files.has(name), name).toBe(true)
    expect(text('index.html')).toContain(`href="${name}"`)
    expect(text('checksums.txt')).toContain(name)
  }
  const plain = await built(inventedSpec)
  for (const name of filesOfExports(exportNames)) expect(plain.files.has(name), name).toBe(false)
  expect(plain.digest).not.toBe(release.digest)
})

test('whoever checks it draws the files again: same bytes, and a changed or missing one is found', async () => {
  expect(await verifyRelease(release.files)).toMatchObject({ drawnOtherwise: [] })
  const again = await built(spec)
  for (const name of filesOfExports(spec.exports)) {
    expect(
      Buffer.compare(again.files.get(name) ?? Buffer.of(), release.files.get(name) ?? Buffer.of(0)),
    ).toBe(0)
    const listed = (files: Map<string, Uint8Array>) => {
      files.delete('checksums.txt')
      return files.set('checksums.txt', new TextEncoder().encode(checksums(files)))
    }
    const changed = new Map(release.files).set(name, new TextEncoder().encode(`${text(name)} `))
    expect(await verifyRelease(listed(changed))).toMatchObject({
      code: 'file-differs-from-content',
      field: name,
    })
    const without = new Map(release.files)
    without.delete(name)
    expect(await verifyRelease(listed(without))).toMatchObject({
      code: 'file-missing',
      field: name,
    })
  }
})

describe('SDMX-CSV 2.0', () => {
  const identifier = /^[A-Za-z0-9_-]+$/
  type Line = Readonly<Record<string, string>>
  const lines = () => parse<Line>(text('sdmx.csv'), { columns: true })

  test('has every cell once, in the order and with the codes that the standard asks for', () => {
    const [heading] = text('sdmx.csv').split('\r\n')
    expect(heading).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,state,sex,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UNIT_MEASURE',
    )
    const data = parse<Line>(text('data.csv'), { bom: true, columns: true })
    expect(lines()).toHaveLength(data.length)
    expect(new Set(lines().map(({ state, sex }) => `${state}|${sex}`)).size).toBe(data.length)
    for (const [index, line] of lines().entries()) {
      expect(line).toMatchObject({
        STRUCTURE: 'datastructure',
        STRUCTURE_ID: 'COBIJO:personas-por-estado(1.0.0)',
        ACTION: 'I',
        TIME_PERIOD: '2026-10-31',
        OBS_VALUE: data[index]?.['n'],
        UNIT_MEASURE: 'persons',
      })
      const isHidden = data[index]?.['status'] === 'hidden'
      expect([line['OBS_STATUS'], line['CONF_STATUS']]).toEqual(isHidden ? ['Q', 'C'] : ['A', 'F'])
    }
    expect(lines().some(({ OBS_STATUS }) => OBS_STATUS === 'Q')).toBe(true)
  })

  test('a release whose id begins with a figure has a structure whose id does not, the same in both files', async () => {
    const answer = await buildRelease(
      { ...inventedSpec, id: '2026-personas', exports: ['sdmx'] },
      inventedRows,
      (digest) => [inventedApproval(digest)],
    )
    if (isRefusal(answer)) throw new Error(answer.code)
    const of = (name: string) => new TextDecoder().decode(answer.files.get(name))
    expect(of('sdmx.csv')).toContain('COBIJO:R_2026-personas(1.0.0)')
    const { data } = JSON.parse(of('sdmx-structure.json'))
    const named = [...data.dataStructures, ...data.conceptSchemes].map(({ id }) => id)
    expect(named).toContain('R_2026-personas')
    for (const id of named) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/)
  })

  test('every column and code is an identifier and stands in the structure with its words', () => {
    const { data } = JSON.parse(text('sdmx-structure.json'))
    const [structure] = data.dataStructures
    const { attributeList, dimensionList, measureList } = structure.dataStructureComponents
    const components = [
      ...dimensionList.dimensions,
      dimensionList.timeDimension,
      ...measureList.measures,
      ...attributeList.attributes,
    ]
    expect(components.map(({ id }: { id: string }) => id)).toEqual(
      Object.keys(lines()[0] ?? {}).slice(3),
    )
    const { concepts, id: scheme } = data.conceptSchemes[0]
    for (const { conceptIdentity, id, localRepresentation } of components) {
      expect(concepts.some((concept: { id: string }) => concept.id === id)).toBe(true)
      expect(conceptIdentity).toContain(`COBIJO:${scheme}(1.0.0).${id}`)
      const list = data.codelists.find((one: { id: string }) =>
        localRepresentation.enumeration?.includes(`COBIJO:${one.id}(1.0.0)`),
      )
      if (list === undefined) continue
      const codes = list.codes.map((code: { id: string }) => code.id)
      expect(new Set(codes).size).toBe(codes.length)
      for (const code of codes) expect(code).toMatch(identifier)
      for (const line of lines()) expect(codes).toContain(line[id])
    }
    const sexes = data.codelists.find(({ id }: { id: string }) => id.endsWith('_sex')).codes
    expect(sexes.map(({ id }: { id: string }) => id)).toEqual([
      'F',
      'M',
      'a_b',
      'a_b_2',
      '_1',
      '_U',
      '_T',
    ])
    expect(sexes[3].names).toEqual({ es: 'a+b', en: 'a+b' })
  })
})

describe('DCAT', () => {
  const dataset = () => JSON.parse(text('dcat.jsonld'))

  test('has what DCAT-AP asks of a dataset, its distributions, publisher and checksums', () => {
    const described = dataset()
    for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dct:language'])
      expect(described[name], name).toBeDefined()
    expect(described['dct:publisher']['foaf:name']).toHaveLength(2)
    expect(described['dct:spatial']).toEqual([
      { '@id': 'http://publications.europa.eu/resource/authority/country/MEX' },
    ])
    const distributions: Readonly<Record<string, Record<string, string>>>[] =
      described['dcat:distribution']
    const names = distributions.map((one) => one['dcat:downloadURL']?.['@id'] as string)
    expect(names).toEqual([
      'data.csv',
      'datapackage.json',
      'release.json',
      'sdmx.csv',
      'sdmx-structure.json',
    ])
    for (const [index, one] of distributions.entries()) {
      const bytes = release.files.get(names[index] as string) as Uint8Array
      expect(one['dcat:accessURL']).toEqual({ '@id': 'index.html' })
      expect(one['dcat:byteSize']?.['@value']).toBe(String(bytes.length))
      expect(JSON.stringify(one['spdx:checksum'])).toContain(
        createHash('sha256').update(bytes).digest('hex'),
      )
      expect(JSON.stringify(one)).not.toContain('undefined')
    }
  })

  test('names no prefix that it does not explain, and nothing that must be fetched to read it', () => {
    const { '@context': context, ...rest } = dataset()
    expect(Object.values(context).every((value) => typeof value === 'string')).toBe(true)
    const used = new Set<string>()
    JSON.stringify(rest, (key, value: unknown) => {
      for (const word of [key, ...(key === '@type' ? [String(value)] : [])])
        if (/^[a-z]+:/.test(word)) used.add(word.split(':')[0] ?? '')
      return value
    })
    for (const prefix of used) expect(Object.keys(context)).toContain(prefix)
  })

  test('a correction says which version it replaces, and why', async () => {
    const reason = { es: 'Se contó dos veces.', en: 'Counted twice.' }
    const corrected = await built({ ...spec, version: 2, supersedes: { version: 1, reason } })
    const described = JSON.parse(new TextDecoder().decode(corrected.files.get('dcat.jsonld')))
    expect(described['dcat:previousVersion']['@id']).toBe('dcat.jsonld?version=1#dataset')
    expect(described['adms:versionNotes'][1]['@value']).toBe('Counted twice.')
  })
})

describe('DataCite', () => {
  const described = async (of: ReleaseSpec) => {
    const made = await built({ ...of, exports: ['datacite', 'sdmx', 'dcat'] })
    const read = (name: string) => JSON.parse(new TextDecoder().decode(made.files.get(name)))
    return { made, record: read('datacite.json'), dataset: read('dcat.jsonld') }
  }

  test('has what a DOI is registered with, and leaves out what only whoever registers it knows', async () => {
    const { made, record, dataset } = await described(spec)
    // The six that schema 4.5 demands, in its spelling; the DOI itself comes from the registry.
    expect(record).toMatchObject({
      schemaVersion: 'http://datacite.org/schema/kernel-4',
      types: { resourceTypeGeneral: 'Dataset' },
      creators: [{ name: spec.publisher.es, nameType: 'Organizational' }],
      titles: [{ title: spec.title.es }, { title: spec.title.en, titleType: 'TranslatedTitle' }],
      publisher: { name: spec.publisher.es },
      publicationYear: spec.publishedOn.slice(0, 4),
    })
    expect(record).not.toHaveProperty('doi')
    expect(record).not.toHaveProperty('url')
    expect(record.dates).toContainEqual({ date: spec.publishedOn, dateType: 'Issued' })
    expect(JSON.stringify(record.alternateIdentifiers)).toContain(made.digest)
    expect(record.descriptions.map((one: { lang: string }) => one.lang)).toEqual([
      'es',
      'en',
      'es',
      'en',
    ])
    // It describes the data and is none of them.
    expect(JSON.stringify(dataset['dcat:distribution'])).not.toContain('datacite.json')
  })

  test('a correction says why', async () => {
    const reason = { es: 'Se contó dos veces.', en: 'Counted twice.' }
    const { record } = await described({ ...spec, version: 2, supersedes: { version: 1, reason } })
    expect(record.version).toBe('2')
    expect(record.descriptions).toContainEqual({
      description: 'Counted twice.',
      descriptionType: 'Other',
      lang: 'en',
    })
  })
})
