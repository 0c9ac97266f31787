import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { type BuiltRelease, buildRelease } from '../../build-release.ts'
import { inventedApproval, inventedSpec } from '../../release/invented-release.ts'
import type { ReleaseSpec } from '../../release/release-spec.ts'
import { verifyRelease } from '../../verify-release.ts'
import { inventedRecordSpec } from '../records/invented-records.ts'

const shared = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url))
type Line = Readonly<Record<string, string>>

const column = (name: string, keys: readonly string[]) => ({
  name,
  label: { es: name, en: name },
  values: keys.map((key) => ({ key, label: { es: key, en: key } })),
  missingLabel: { es: 'Sin dato', en: 'No data' },
})
const table = (by: readonly string[]) => ({
  id: by.join('-').toLowerCase(),
  title: { es: 'Cuadro', en: 'Table' },
  by,
})
const reporting = {
  ...(inventedRecordSpec.reporting as NonNullable<ReleaseSpec['reporting']>),
  year: '2025',
}
const spec: ReleaseSpec = {
  ...inventedSpec,
  exports: ['glotip', 'sdg-16-2-2'],
  reporting,
  columns: [
    column('sex', ['female', 'male', 'intersex']),
    column('ageGroup', ['child', 'adult', 'age-in-doubt']),
    column('formsOfExploitation', ['sexual-exploitation', 'forced-labour', 'servitude', 'x']),
    column('ageBand', ['0-17', '18+']),
  ],
  tables: [table(['sex', 'ageGroup']), table(['formsOfExploitation', 'sex']), table(['ageBand'])],
}
const rows: readonly Row[] = [
  row('female', 'child', 'sexual-exploitation', 40),
  row('male', 'child', 'sexual-exploitation', 12),
  row('female', 'adult', 'sexual-exploitation', 43),
  row('male', 'adult', 'forced-labour', 70),
  row('male', 'age-in-doubt', 'servitude', 30),
  row('female', 'age-in-doubt', 'servitude', 15),
  row('male', null, 'x', 25),
  row('female', null, 'x', 10),
  row('female', 'adult', 'forced-labour', 4),
]

function row(sex: string, ageGroup: string | null, form: string, n: number): Row {
  return { sex, ageGroup, formsOfExploitation: form, ageBand: '18+', n }
}

let release: BuiltRelease

function building(of: ReleaseSpec): Promise<BuiltRelease | Refusal> {
  return buildRelease(of, rows, (digest) => [inventedApproval(digest)])
}

beforeAll(async () => {
  const made = await building(spec)
  if (isRefusal(made)) throw new Error(`${made.code} ${made.field}`)
  release = made
})

const text = (name: string) => new TextDecoder().decode(release.files.get(name))
const lines = (name: string) => parse<Line>(text(name), { columns: true })

test('GLOTIP has one line a figure, in UNODC’s words, an empty value where hidden', () => {
  const found = lines('glotip.csv')
  const ids = found.map(({ txtVALUE: _, ...rest }) => JSON.stringify(rest))
  expect(new Set(ids).size).toBe(found.length)
  const value = (Category: string, Sex: string, Age: string) =>
    found.find((one) => one['Category'] === Category && one['Sex'] === Sex && one['Age'] === Age)?.[
      'txtVALUE'
    ]
  expect(value('Total', 'Total', 'Total')).toBe('249')
  expect(value('Total', 'Female', '0 to 17 years')).toBe('40')
  // Nobody knows the age of some, and of others it is in doubt.
  expect(value('Total', 'Male', 'Unknown')).toBe('55')
  expect(value('Sexual exploitation', 'Female', 'Total')).toBeDefined()
  expect(value('Forced labour', 'Female', 'Total')).toBe('')
  for (const { txtVALUE } of found) expect(['1', '2', '3', '4', '9']).not.toContain(txtVALUE)
})

test.skipIf(!existsSync(shared))('GLOTIP’s columns and words are those of UNODC’s file', () => {
  const theirs = parse<Line>(readFileSync(`${shared}glotip/glotip_MEX.csv`, 'utf8'), {
    columns: true,
    bom: true,
    relax_quotes: true,
  })
  const ours = lines('glotip.csv')
  expect(Object.keys(ours[0] ?? {})).toEqual(Object.keys(theirs[0] ?? {}))
  for (const name of [
    'Iso3_code',
    'Country',
    'Region',
    'Subregion',
    'Indicator',
    'Dimension',
    'Category',
    'Age',
    'Unit of measurement',
  ]) {
    const known = new Set(theirs.map((line) => line[name]))
    for (const line of ours) expect(known, name).toContain(line[name])
  }
})

test('SDG 16.2.2 has the dimensions of the global dataflow, and no citizenship', () => {
  const found = lines('sdg-16-2-2.csv')
  for (const line of found)
    expect(line).toMatchObject({ REPORTING_TYPE: 'N', REF_AREA: '484', TIME_PERIOD: '2025' })
  expect(new Set(found.map(({ SERIES }) => SERIES))).toEqual(
    new Set(['VC_HTF_DETV', 'VC_HTF_DETVSX', 'VC_HTF_DETVFL', 'VC_HTF_DETVOP']),
  )
  expect(
    found.find(
      (one) => one['SERIES'] === 'VC_HTF_DETV' && one['SEX'] === 'F' && one['AGE'] === 'Y0T17',
    ),
  ).toMatchObject({ OBS_VALUE: '40', OBS_STATUS: 'A' })
  expect(found.some((one) => one['OBS_VALUE'] === '' && one['OBS_STATUS'] === 'Q')).toBe(true)
})

test('the notes name columns and codes without a place', () => {
  expect(JSON.parse(text('glotip-notes.json')).withoutPlace).toEqual(
    expect.arrayContaining([
      { column: 'ageBand', because: 'no-such-column' },
      { column: 'formsOfExploitation', key: 'x', because: 'no-such-code' },
    ]),
  )
})

test('codes that become one are not added where somebody may be in both', async () => {
  const made = await building({
    ...spec,
    columns: spec.columns.map((one) =>
      one.name === 'formsOfExploitation' ? { ...one, severalBy: ';' } : one,
    ),
    reporting: {
      ...reporting,
      forms: { ...reporting.forms, servitude: { ctdc: [], htcds: ['ForcedLabour'] } },
    },
  })
  if (isRefusal(made)) throw new Error(made.code)
  const glotip = new TextDecoder().decode(made.files.get('glotip.csv'))
  expect(glotip).not.toContain('Forced labour')
  expect(glotip).toContain('Sexual exploitation')
  expect(new TextDecoder().decode(made.files.get('glotip-notes.json'))).toContain(
    'codes-cannot-be-added',
  )
})

test('whoever verifies draws them again', async () => {
  expect(await verifyRelease(release.files)).toMatchObject({ drawnOtherwise: [] })
})

test('is refused of another unit, without a year, without the country', async () => {
  expect(await building({ ...spec, unit: 'services' })).toMatchObject({
    code: 'export-of-another-unit',
    field: 'unit',
  })
  const { year: _, ...timeless } = reporting
  expect(await building({ ...spec, reporting: timeless })).toMatchObject({
    code: 'export-without-year',
    field: 'reporting.year',
  })
  expect(await building({ ...spec, reporting: { ...reporting, countries: {} } })).toMatchObject({
    code: 'export-without-crosswalk',
    field: 'reporting.countries',
  })
})
