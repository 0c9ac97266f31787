import readXlsx from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { tableOf } from './fixtures/table-of.ts'
import { coreFields, htcdsFields } from './htcds-fields.ts'
import { readHtcdsWorkbook } from './read-htcds-workbook.ts'
import { writeEmptyTemplate } from './write-empty-template.ts'
import { writeHtcdsWorkbook } from './write-htcds-workbook.ts'

async function cells(file: Blob): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsx(file, { trim: false })
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

test('an export has the core fields and those used, in the standard’s order, then the strange columns', async () => {
  const file = await writeHtcdsWorkbook(
    [{ Notas: 'x', spl_Type: 'Legal', prs_MiddleName: 'b' }],
    'csv',
  )
  const columns = file instanceof Blob ? (await tableOf(file)).columns.map(({ key }) => key) : []
  const order = htcdsFields.map(({ field }) => field as string)
  expect(columns.at(-1)).toBe('Notas')
  expect(columns.slice(0, -1)).toEqual(order.filter((field) => columns.includes(field)))
  expect(columns).toEqual(expect.arrayContaining([...coreFields, 'spl_Type', 'prs_MiddleName']))
})

test('texts that start a formula are text cells in a workbook and guarded in CSV', async () => {
  const rows = [
    {
      prs_FirstName: '=HYPERLINK("http://x")',
      prs_SecondName: '@a',
      prs_Title: '-1-1',
      prs_MobilePhone: '+529611234567',
    },
  ]
  const csv = await writeHtcdsWorkbook(rows, 'csv')
  const text =
    csv instanceof Blob
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.bytes())
      : ''
  // Without it spreadsheet programs take UTF-8 for their own old encoding.
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://x"")",'@a`)
  const xlsx = await writeHtcdsWorkbook(rows, 'xlsx')
  const data = xlsx instanceof Blob ? (await cells(xlsx)).get('HTCDS') : undefined
  expect(data?.[1]).toEqual(
    expect.arrayContaining(['=HYPERLINK("http://x")', '@a', '-1-1', '+529611234567']),
  )
})

test('an export is complete or refused', async () => {
  const long = 'x'.repeat(32_768)
  expect(await writeHtcdsWorkbook([{}, { prs_Title: long }], 'xlsx')).toEqual({
    kind: 'refused',
    code: 'text-too-long-for-workbook',
    row: 3,
    field: 'prs_Title',
  })
  expect(await writeHtcdsWorkbook([{ prs_Title: long }], 'csv')).toBeInstanceOf(Blob)
  expect(await writeHtcdsWorkbook([{ 'First Name': 'x' }], 'csv')).toEqual({
    kind: 'refused',
    code: 'heading-unfit',
  })
})

test.each(['es', 'en'] as const)(
  'the empty template in %s has every heading, no row, and is accepted',
  async (language) => {
    const file = await writeEmptyTemplate(language)
    const table = await tableOf(file)
    const known = htcdsFields.filter(({ status }) => status === undefined).map(({ field }) => field)
    expect(table.columns.flatMap(({ field }) => field ?? [])).toEqual(known)
    expect(table.columns.at(-1)).toMatchObject({ heading: 'cob_SecondSurname', isExtension: true })
    for await (const row of table.rows()) expect.fail(`row ${row.number}`)
    const sheets = [...(await cells(file)).values()]
    expect(sheets).toHaveLength(4)
    const explained = new Set(sheets[1]?.map(([field]) => field))
    expect(known.filter((field) => !explained.has(field))).toEqual([])
    const values = new Set(sheets[2]?.map(([field, value]) => `${String(field)} ${String(value)}`))
    for (const { field, picklist } of htcdsFields.filter(({ status }) => status === undefined))
      for (const { value } of picklist ?? []) expect(values).toContain(`${field} ${value}`)
    expect(sheets[3]?.flat().join('\n')).toMatch(/CC BY 4\.0/)
  },
)

test('a template is read whichever of its sheets somebody wrote into', async () => {
  expect(await readHtcdsWorkbook(await writeEmptyTemplate('es'), { sheet: 2 })).toMatchObject({
    code: 'headings-not-recognised',
  })
})
