import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from '@cobijo/contract/htcds/spreadsheet/write-xlsx'
import { buildRelease } from '@cobijo/publications/build-release'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import {
  inventedApproval,
  inventedRows,
  inventedSpec,
} from '@cobijo/publications/release/invented-release'
import { isRefusal } from '@cobijo/statistics/refusal'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCobijo } from '../testing/run-cobijo.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-ledger-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const heading =
  'id,value,unit,population,category,stage,period_kind,period_from,period_to,place,publisher,document,quote,parts'
const line = (id: string, value: string, document: string, parts = '') =>
  `${id},"${value}",persons,found,smuggling,encountered,window,2021,2021,MX,Invented office,${document},"${value} persons",${parts}`

test('the figures that come with the software are checked; what cannot be right ends with 1, in both languages', async () => {
  const { exit, output } = await runCobijo(['figures', 'check', '--transcribed', '--json'])
  expect(exit).toBe(1)
  const { findings, sums } = JSON.parse(output)
  expect(sums).toContainEqual({
    figure: 'inm-2021-rescued',
    addends: [4394, 1665, 1256, 14],
    sum: 7329,
  })
  const slip = findings.find(
    ({ figures }: { figures: string[] }) => figures[0] === 'inm-2021-reviews-archysport',
  )
  expect(slip.es.sentence).toContain('no pueden ser ciertas las dos')
  expect(slip.en.sentence).toContain('they cannot both be right')
  expect(slip.quotes.map(({ quote }: { quote: string }) => quote)).toEqual(
    expect.arrayContaining(['24,574 in archysport.com (Telesur)', '23,574 revisiones']),
  )
})

test('a ledger of one’s own in a spreadsheet: an honest one ends with 0, another with 1', async () => {
  const honest = written(
    'honest.csv',
    [heading, line('a', '7,329', 'd1', '4394 + 1665 + 1256 + 14'), line('b', '7,329', 'd2')].join(
      '\n',
    ),
  )
  const right = await runCobijo(['figures', 'check', honest, '--language', 'es'])
  expect(right.exit).toBe(0)
  expect(right.output).toBe(
    '2 cifras; 1 sumas salen; 0 hallazgos\n  4,394 + 1,665 + 1,256 + 14 = 7,329 [a]\n',
  )
  const other = written('other.csv', [heading, line('c', '7,326', 'd3')].join('\n'))
  const wrong = await runCobijo(['figures', 'check', honest, other])
  expect(wrong.exit).toBe(1)
  expect(wrong.output).toContain('7,326 and 7,329 are given for the same thing')
})

test('what is wrong in a file is named by line and heading, never by what stands there', async () => {
  const file = written(
    'wrong.csv',
    [
      heading,
      line('a', '12', 'd1').replace('persons,found', 'heads,found'),
      line('a', '13', 'd2'),
    ].join('\n'),
  )
  const { exit, output } = await runCobijo(['figures', 'check', file, '--json'])
  expect(exit).toBe(1)
  expect(JSON.parse(output)).toEqual({
    refused: {
      code: 'ledger-not-valid',
      errors: [{ list: 'line', row: 2, field: 'unit', code: 'value-not-known' }],
    },
  })
  expect(output).not.toContain('heads')
})

test('BR-49: figures of other definitions have no sum', async () => {
  const add = (...ids: string[]) =>
    runCobijo([
      'figures',
      'add',
      '--transcribed',
      '--json',
      ...ids.flatMap((id) => ['--figure', id]),
    ])
  const found = await add('itzel-2-2021', 'inm-2021-trafficking')
  expect([found.exit, JSON.parse(found.output)]).toEqual([
    1,
    { refused: { code: 'definitions-differ', field: 'category' } },
  ])
  expect(JSON.parse((await add('sesnsp-2019', 'sesnsp-2020')).output)).toEqual({
    low: 1363,
    high: 1363,
  })
})

test('UNODC’s workbook is read as it is published: a report per row, a ledger that is checked at once', async () => {
  const workbook = await writeXlsx([
    {
      name: 'data_glotip_1',
      widths: [12],
      rows: [
        ['UNODC'],
        ['14/04/2025'],
        ['Iso3_code', 'Country', 'Indicator', 'Year', 'Unit of measurement', 'txtVALUE'],
        ['MEX', 'Mexico', 'Detected trafficking victims', '2015', 'Counts', '2,015'],
        ['MEX', 'Mexico', 'Detected trafficking victims', '2016', 'Counts', '<5'],
        ['GTM', 'Guatemala', 'Detected trafficking victims', '2016', 'Counts', 'many'],
      ],
    },
  ])
  const file = join(folder, 'glotip.xlsx')
  writeFileSync(file, Buffer.from(await workbook.arrayBuffer()))
  const out = join(folder, 'glotip.json')
  const rows = join(folder, 'rows.csv')
  const words = ['figures', 'import', '--from', 'glotip', file, '--out', out, '--report', rows]
  const { exit, output } = await runCobijo([...words, '--json'])
  expect(exit).toBe(1)
  expect(JSON.parse(output)).toMatchObject({
    rows: 3,
    outcomes: { imported: 0, noted: 2, refused: 1 },
    report: [
      { line: 4, outcome: 'noted', codes: ['thousands-parted'] },
      { line: 5, outcome: 'noted', codes: ['hidden-by-publisher'] },
      { line: 6, outcome: 'refused', codes: ['value-not-a-number'], field: 'value' },
    ],
  })
  expect(readFileSync(rows, 'utf8').split('\r\n')).toHaveLength(5)
  const checked = await runCobijo(['figures', 'check', out, '--transcribed', '--json'])
  expect(JSON.parse(checked.output).figures).toBeGreaterThan(180)
})

test('a release of our own becomes lines with its fingerprint', async () => {
  const release = await buildRelease(inventedSpec, inventedRows, (digest) => {
    const { signature: _, ...approval } = inventedApproval(digest)
    return [approval]
  })
  if (isRefusal(release)) throw new Error(release.code)
  const own = join(folder, 'release')
  await writeReleaseFolder(own, release.files)
  const out = join(folder, 'own.json')
  const words = ['figures', 'release', own, '--category', 'trafficking', '--out', out]
  expect((await runCobijo(words)).errors).toContain('signature-missing')
  expect((await runCobijo([...words, '--unsigned'])).errors).toContain('place-missing')
  const rehearsal = [...words, '--unsigned', '--place', 'MX', '--json']
  const { exit, output } = await runCobijo(rehearsal)
  expect([exit, JSON.parse(output).digest]).toEqual([0, release.digest])
  expect(JSON.parse(readFileSync(out, 'utf8')).figures[0].query.digest).toBe(release.digest)
})

test('a series as SVG with its numbers, pages in both languages, the form as JSON Schema', async () => {
  const svg = join(folder, 'series.svg')
  const chart = ['figures', 'chart', '--transcribed', '--series', 'sesnsp-victims', '--out', svg]
  const drawn = await runCobijo([...chart, '--json'])
  expect([drawn.exit, JSON.parse(drawn.output).rows.length]).toEqual([0, 11])
  expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[^>]* role="img"/)
  const pages = join(folder, 'pages')
  expect((await runCobijo(['figures', 'page', '--transcribed', '--out', pages])).exit).toBe(0)
  expect(readFileSync(join(pages, 'index.en.html'), 'utf8')).toContain('They cannot both be right')
  expect((await runCobijo(['figures', 'page', '--transcribed', '--out', pages])).exit).toBe(1)
  expect(JSON.parse((await runCobijo(['figures', 'schema'])).output)).toHaveProperty('properties')
})

test('without a file, or with an act that there is not, it is not understood', async () => {
  expect((await runCobijo(['figures', 'check'])).exit).toBe(2)
  expect((await runCobijo(['figures', 'burn'])).exit).toBe(2)
})
