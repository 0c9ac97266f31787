import { expect, test } from 'vitest'
import { csvFile, importOptions, tableOf } from './fixtures/table-of.ts'
import { groupCaseRows } from './group-case-rows.ts'
import { messages } from './import-messages.ts'
import { problemSeverities } from './import-problem.ts'
import { dryRun, importRows } from './import-report.ts'
import type { ImportRow } from './import-report.ts'

const heading =
  'prs_FirstName,prs_SecondName,prs_Birthdate,prs_Gender,vic_TypeOfExploitation,con_Consent,per_RoleInProcess,_uuid,Notas'
const secret = 'Xóchitl Planted'
const uuid = (last: number): string => `3f0e1a52-7a3c-4b53-9d3d-${String(last).padStart(12, '0')}`

async function rowsOf(file: Blob, options = importOptions): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for await (const row of importRows(await tableOf(file), options)) rows.push(row)
  return rows
}

test('each row is ready, ready with remarks or cannot be taken, and all are counted', async () => {
  const file = csvFile(
    heading,
    'Ana,López,1998-01-02,Feminine,ForcedLabour,TRUE,,,',
    `${secret},Díaz,${secret},Feminine,${secret},,,,${secret}`,
    `,,,,,,,,${secret}`,
    'Juan,Pérez,,Masculine,,,Transporter,,',
    'Eva,Ruiz,,Feminine,Servitude,FALSE,TransferredIndividual,,',
    'Eva,Ruiz,,,,,,,,,sobra',
  )
  const report = await dryRun(await tableOf(file), importOptions)
  expect(report.rows).toEqual({
    total: 6,
    ready: 1,
    'ready-with-remarks': 2,
    cannot: 3,
    new: 6,
    imported: 0,
    changed: 0,
  })
  expect(
    report.listed.map(({ row, state, problems }) => [
      row,
      state,
      problems.map(({ column, code }) => [column, code]),
    ]),
  ).toEqual([
    [
      3,
      'ready-with-remarks',
      [
        ['C', 'date-not-read'],
        ['E', 'value-not-in-picklist'],
      ],
    ],
    [4, 'cannot', [[undefined, 'row-without-known-values']]],
    [5, 'cannot', [[undefined, 'row-describes-alleged-perpetrator']]],
    [
      6,
      'ready-with-remarks',
      [
        [undefined, 'role-kept-in-protection'],
        [undefined, 'consent-refused'],
      ],
    ],
    [7, 'cannot', [['K', 'more-cells-than-headings']]],
  ])
  expect(report.columns.unknown).toEqual([{ column: 'H' }, { column: 'I' }])
  expect(report.problems.find(({ code }) => code === 'date-not-read')).toEqual({
    code: 'date-not-read',
    severity: 'remark',
    column: 'C',
    field: 'prs_Birthdate',
    rows: 1,
  })
  expect(JSON.stringify(report)).not.toContain(secret)
})

test('beyond the limit rows are no longer listed but still counted, and that is said', async () => {
  const file = csvFile(
    heading,
    ...Array.from({ length: 50 }, (_none, index) => `Ana,${index},ayer`),
  )
  const report = await dryRun(await tableOf(file), { ...importOptions, listLimit: 20 })
  expect(report.listed).toHaveLength(20)
  expect(report.notListed).toBe(30)
  expect(report.problems).toEqual([
    { code: 'date-not-read', severity: 'remark', column: 'C', field: 'prs_Birthdate', rows: 50 },
  ])
})

test('the same file read again is recognised row by row, and so is a row that changed', async () => {
  const first = await rowsOf(csvFile(heading, `Ana,López,,,,,,${uuid(1)},`, 'Eva,Ruiz,,,,,,,'))
  const imported = new Map(first.map(({ identity }) => [identity.key, identity.content]))
  const again = await rowsOf(
    csvFile(
      heading,
      `Ana,López,,,,,,${uuid(1)},`,
      'Eva,Ruiz,,,,,,,',
      'Eva,Ríos,,,,,,,',
      `Ana,Lopes,,,,,,${uuid(1)},`,
    ),
    { ...importOptions, imported },
  )
  expect(again.map(({ repetition }) => repetition)).toEqual([
    'imported',
    'imported',
    'new',
    'changed',
  ])
})

test('order of columns, spaces, the form of accents and how an export writes its identifier change no key', async () => {
  const [one] = await rowsOf(
    csvFile('prs_FirstName,prs_SecondName,prs_Gender,Notas', 'José ,López,,'),
  )
  const [other] = await rowsOf(csvFile('Notas;prs_Gender;Apellidos;Nombre', ';;López;Jose\u0301'))
  expect(other?.identity).toEqual(one?.identity)
  const [kobo] = await rowsOf(csvFile('prs_FirstName,prs_SecondName,_uuid', `a,b,${uuid(7)}`))
  const [odk] = await rowsOf(
    csvFile('prs_FirstName,prs_SecondName,KEY', `a,b,uuid:${uuid(7).toUpperCase()}`),
  )
  expect([kobo?.identity.basis, odk?.identity.key]).toEqual(['identifier', kobo?.identity.key])
})

test('a running number identifies nobody unless somebody says that it does', async () => {
  const file = csvFile('prs_FirstName,prs_SecondName,id', 'Ana,López,1')
  const other = csvFile('prs_FirstName,prs_SecondName,id', 'Eva,Ruiz,1')
  expect((await rowsOf(file))[0]?.identity.key).not.toBe((await rowsOf(other))[0]?.identity.key)
  const named = { ...importOptions, identifier: 'id' }
  expect((await rowsOf(file, named))[0]?.identity.key).toBe(
    (await rowsOf(other, named))[0]?.identity.key,
  )
})

test('a row that stands twice and an identifier that comes back are reported', async () => {
  const rows = await rowsOf(
    csvFile(
      heading,
      'Ana,López,,,,,,,',
      'Ana,López,,,,,,,',
      `Eva,Ruiz,,,,,,${uuid(2)},`,
      `Eva,Ruiz,,,,,,${uuid(2)},otra`,
    ),
  )
  expect(rows.map(({ record }) => record.problems.map(({ code }) => code))).toEqual([
    [],
    ['same-row-twice'],
    [],
    ['identifier-repeated'],
  ])
  expect(groupCaseRows(rows).map((group) => group.map(({ record }) => record.row))).toEqual([
    [2],
    [3],
    [4, 5],
  ])
})

test('every code has a sentence in both languages, and none holds a placeholder for a value', () => {
  expect(Object.keys(messages)).toEqual(expect.arrayContaining(Object.keys(problemSeverities)))
  for (const { es, en } of Object.values(messages)) {
    const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
    expect(placeholders(es)).toEqual(placeholders(en))
    expect(
      placeholders(es).every((each) =>
        /^\{(?:row|field|columns|sheets|allowed|expected|encoding)\}$/.test(each),
      ),
    ).toBe(true)
  }
})
