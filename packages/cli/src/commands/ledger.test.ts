import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const { exit, output } = await runCobijo(['ledger', 'check', '--transcribed', '--json'])
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
  const right = await runCobijo(['ledger', 'check', honest, '--language', 'es'])
  expect(right.exit).toBe(0)
  expect(right.output).toBe(
    '2 cifras; 1 sumas salen; 0 hallazgos\n  4,394 + 1,665 + 1,256 + 14 = 7,329 [a]\n',
  )
  const other = written('other.csv', [heading, line('c', '7,326', 'd3')].join('\n'))
  const wrong = await runCobijo(['ledger', 'check', honest, other])
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
  const { exit, output } = await runCobijo(['ledger', 'check', file, '--json'])
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
      'ledger',
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

test('without a file, or with an act that there is not, it is not understood', async () => {
  expect((await runCobijo(['ledger', 'check'])).exit).toBe(2)
  expect((await runCobijo(['ledger', 'burn'])).exit).toBe(2)
})
