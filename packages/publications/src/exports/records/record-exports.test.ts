import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltRelease, buildRelease } from '../../build-release.ts'
import { inventedApproval } from '../../release/invented-release.ts'
import type { ProtectedRecords } from '../../release/protected-records.ts'
import type { ReleaseSpec } from '../../release/release-spec.ts'
import { verifyRelease } from '../../verify-release.ts'
import { ctdcAnonymised } from './ctdc-anonymised.ts'
import { ctdcSynthetic } from './ctdc-synthetic.ts'
import { inventedRecordRows, inventedRecords, inventedRecordSpec } from './invented-records.ts'

const shared = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url))
type Line = Readonly<Record<string, string>>
let release: BuiltRelease

function building(
  records: ProtectedRecords | undefined = inventedRecords,
  spec: ReleaseSpec = inventedRecordSpec,
): Promise<BuiltRelease | Refusal> {
  return buildRelease(spec, inventedRecordRows, (digest) => [inventedApproval(digest)], {
    ...(records !== undefined && { records }),
  })
}

beforeAll(async () => {
  const made = await building()
  if (isRefusal(made)) throw new Error(`${made.code} ${made.field}`)
  release = made
})

const text = (name: string) => new TextDecoder().decode(release.files.get(name))
const lines = (name: string) => parse<Line>(text(name), { columns: true })
const notes = (name: string) => JSON.parse(text(name))

describe('CTDC, 27 columns', () => {
  test('are those of the codebook, and a flag is 1 or empty', () => {
    expect(ctdcSynthetic).toHaveLength(27)
    expect(lines('ctdc-27.csv')).toHaveLength(102)
    expect(text('ctdc-27.csv')).not.toMatch(/,0(,|\r)/)
    const [child, , man, nothing] = [0, 40, 70, 90].map((at) => lines('ctdc-27.csv')[at])
    expect(child).toMatchObject({
      yearOfRegistration: '2025',
      gender: 'Woman',
      ageBroad: '9--17',
      citizenship: 'GTM',
      CountryOfExploitation: 'MEX',
      meansThreats: '1',
      meansAbusePsyPhySex: '1',
      isSexualExploit: '1',
      isForcedLabour: '',
      typeOfSexProstitution: '1',
      recruiterRelationIntimatePartner: '1',
      recruiterRelationOther: '',
    })
    // Two nationalities have no place in a column of one.
    expect(man).toMatchObject({
      ageBroad: '48+',
      citizenship: '',
      isOtherExploit: '1',
      meansDenyBasicNeeds: '1',
    })
    expect(Object.values(nothing ?? {}).filter((cell) => cell !== '')).toEqual(['2024'])
  })

  test.skipIf(!existsSync(shared))('have the names that CTDC’s own codebook lists', () => {
    const book = readFileSync(`${shared}ctdc/Codebook_CTDC_global_synthetic_data_v2024.txt`, 'utf8')
    for (const [name] of ctdcSynthetic) expect(book).toContain(name)
  })
})

describe('CTDC, 62 columns', () => {
  test('tell missing from no: -99 where nothing of a group is known, else 0', () => {
    expect(ctdcAnonymised).toHaveLength(62)
    const [child, worker, man, nothing] = [0, 40, 70, 90].map((at) => lines('ctdc-62.csv')[at])
    expect(child).toMatchObject({
      datasource: 'Case Management',
      gender: 'Female',
      majorityStatus: 'Minor',
      majorityEntry: '-99',
      citizenship: 'GT',
      meansOfControlThreats: '1',
      meansOfControlDebtBondage: '0',
      meansOfControlNotSpecified: '0',
      meansOfControlConcatenated: 'Threats to individual or others;Sexual abuse',
      isSexAndLabour: '0',
      typeOfExploitConcatenated: 'Sexual exploitation',
      typeOfLabourAgriculture: '-99',
      typeOfLabourNotSpecified: '-99',
      typeOfSexConcatenated: 'Prostitution',
      RecruiterRelationship: 'Intimate Partner',
      CountryofExploitation: 'MX',
      recruiterRelationFamily: '0',
    })
    expect(worker).toMatchObject({
      isForcedLabour: '1',
      typeOfLabourAgriculture: '1',
      typeOfLabourBegging: '0',
      majorityStatus: 'Adult',
    })
    expect(man).toMatchObject({
      citizenship: '-99',
      RecruiterRelationship: 'Friend/Acquaintance;Family/Relative',
    })
    expect(nothing).toMatchObject({
      gender: '-99',
      meansOfControlThreats: '-99',
      meansOfControlNotSpecified: '1',
      isForcedLabour: '-99',
    })
    for (const line of lines('ctdc-62.csv')) {
      for (const [name, cell] of Object.entries(line)) {
        expect(cell, name).not.toBe('')
        if (/^(is|meansOf|typeOf|recruiter)/.test(name) && !name.endsWith('Concatenated'))
          expect(['0', '1', '-99'], name).toContain(cell)
      }
    }
  })

  test.skipIf(!existsSync(shared))('stand in the order of CTDC’s own codebook', () => {
    const book = readFileSync(`${shared}ctdc/CTDC_codebook_v6_0.txt`, 'utf8')
    const listed = [...book.matchAll(/^(\d{1,2}) ([A-Za-z]+)$/gm)].map(([, at, name]) => [
      Number(at),
      name,
    ])
    expect(listed).toHaveLength(62)
    expect(listed.map(([, name]) => name)).toEqual(ctdcAnonymised.map(([name]) => name))
  })
})

describe('HTCDS', () => {
  test.skipIf(!existsSync(shared))('has fields of the standard, with values of their lists', () => {
    const fields: readonly { field: string; values: readonly string[] }[] = JSON.parse(
      readFileSync(`${shared}htcds/HTCDS_2.0_fields.json`, 'utf8'),
    )
    for (const line of lines('htcds.csv')) {
      for (const [name, cell] of Object.entries(line)) {
        const field = fields.find((one) => one.field === name)
        expect(field, name).toBeDefined()
        // Missing from the list though the definitions have it.
        const allowed = [...(field?.values ?? []), 'RestrictsMovement']
        if (name === 'prs_Citizenship' || cell === '') continue
        for (const value of cell.split(';')) expect(allowed, name).toContain(value)
      }
    }
  })

  test('keeps several values, and says which codes found no place', () => {
    expect(lines('htcds.csv')[40]).toMatchObject({
      prs_Citizenship: 'HN',
      vic_RelationshipToTrafficker: 'Acquainted',
      vic_TypeOfExploitation: 'ForcedLabour',
      vic_ForcedLabourIndustry: 'A_AgricultureForestryAndFishing',
    })
    expect(lines('htcds.csv')[70]).toMatchObject({ prs_Citizenship: 'GT;MX' })
    expect(notes('htcds-notes.json').codesWithoutPlace).toEqual([
      { column: 'formsOfExploitation', key: 'forced-begging' },
    ])
  })
})

test('the notes say how the records were protected and which columns nobody fills', () => {
  expect(notes('ctdc-27-notes.json')).toMatchObject({
    records: 102,
    protection: { kind: 'k-anonymous', k: 11 },
    longestCombinationMet: 3,
    codesWithoutPlace: [],
  })
  expect(notes('ctdc-27-notes.json').columnsWithoutValue).toContain('traffickMonths')
  expect(notes('ctdc-62-notes.json').columnsWithoutValue).toContain('majorityEntry')
})

test('whoever verifies counts the records again and draws the files again', async () => {
  expect(await verifyRelease(release.files)).toMatchObject({ drawnOtherwise: [] })
})

describe('is refused', () => {
  test('without synthetic records, without names of codes elsewhere', async () => {
    const none = await buildRelease(inventedRecordSpec, inventedRecordRows, (digest) => [
      inventedApproval(digest),
    ])
    expect(none).toMatchObject({ code: 'export-without-records', field: 'exports' })
    const { reporting: _, ...spec } = inventedRecordSpec
    expect(await building(inventedRecords, spec)).toMatchObject({
      code: 'export-without-crosswalk',
    })
  })

  test('where the tables were counted from something else: exact counts beside records would tell who is in them', async () => {
    const { lines: all } = inventedRecords
    const fewer = { ...inventedRecords, lines: all.slice(0, -1) }
    expect(await building(fewer)).toMatchObject({
      code: 'records-differ-from-tables',
      field: 'sexo',
    })
  })

  test('a line of another width, with its number', async () => {
    const broken = inventedRecords.lines.map((line, at) => (at === 3 ? `${line},more` : line))
    expect(await building({ ...inventedRecords, lines: broken })).toMatchObject({
      code: 'records-form-invalid',
      field: 'records.lines.3',
    })
  })
})
