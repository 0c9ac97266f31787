import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
} from '@cobijo/contract/device/testing/invented-organisation'
import { recordsOf } from '@cobijo/contract/htcds/fixtures/table-of'
import { textRows, workbookFixture } from '@cobijo/contract/htcds/fixtures/workbook-fixture'
import { writeHtcdsWorkbook } from '@cobijo/contract/htcds/write-htcds-workbook'
import type { ExportRow } from '@cobijo/contract/htcds/write-htcds-workbook'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { runCobijo, startCobijo } from '../testing/run-cobijo.ts'
import type { Ran } from '../testing/run-cobijo.ts'

const published = new URL('../../../../../shared/data/htcds/HTCDS_2.0_fields.json', import.meta.url)
const environment = { COBIJO_PASSPHRASE: passphrase }
// Some twenty processes, each of which stretches a passphrase.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let server: TestServer
let folder: string
let device: readonly string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-people-'))
  server = await startTestServer()
  const founder = await newTestDevice(server.baseUrl)
  const founding = { ...foundingOf('Casa Inventada'), setupToken: server.setupToken }
  const enrolled = got(await founder.foundNetwork(founding))
  await enter(founder, enrolled)
  await founder.sync()
  writeFileSync(join(folder, 'kit.txt'), enrolled.kit)
  device = ['--server', server.baseUrl, '--device-folder', join(folder, 'device')]
  // The kit makes this folder a device of the founder's, once; afterwards the passphrase suffices.
  const first = await cobijo(
    'import',
    write('first.csv', 'prs_FirstName\nNadie'),
    '--dry-run',
    '--kit',
    join(folder, 'kit.txt'),
  )
  expect(first.exit, first.errors).toBe(0)
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const cobijo = (...words: readonly string[]): Promise<Ran> =>
  runCobijo([...words, ...device], environment)

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function workbook(name: string, rows: readonly ExportRow[]): Promise<string> {
  const file = await writeHtcdsWorkbook(rows, 'xlsx')
  if (!(file instanceof Blob)) throw new Error(file.code)
  return write(name, new Uint8Array(await file.arrayBuffer()))
}

async function cellsIn(path: string): Promise<string[]> {
  const records = await recordsOf(new Blob([readFileSync(path)]))
  return records.map(({ source }) => JSON.stringify(Object.entries(source).sort())).sort()
}

const uuid = (number: number): string =>
  `uuid:7c1f0a52-0000-4000-8000-${String(number).padStart(12, '0')}`

describe('a filled sheet', () => {
  const people: readonly ExportRow[] = [
    {
      _uuid: uuid(1),
      prs_FirstName: 'Marisol',
      prs_SecondName: 'Inventada',
      prs_Birthdate: '03/05/1998',
      prs_Citizenship: 'GT;HN',
      'Código interno': '=1+1',
    },
    { _uuid: uuid(2), prs_FirstName: 'Sin fecha', prs_Birthdate: 'el lunes' },
  ]

  test('is tried first: a report per row on standard error, and nothing is written', async () => {
    const path = await workbook('people.xlsx', people)
    const { exit, output, errors } = await cobijo('import', path, '--dry-run')
    expect([exit, output]).toEqual([0, ''])
    expect(errors).toContain('row 3, column D: ')
    expect(errors).toContain('2 new, 0 here already, 0 changed in the file, 0 cannot')
    expect(errors).not.toContain('el lunes')
    const plan = JSON.parse((await cobijo('import', path, '--dry-run', '--json')).output)
    expect(plan).toMatchObject({ kind: 'plan', people: { new: 2, imported: 0 } })
  })

  test('comes in once, however often it is asked for, and goes out cell by cell as it came', async () => {
    const path = await workbook('people.xlsx', people)
    const read = async () =>
      JSON.parse((await cobijo('import', path, '--texts', 'import', '--json')).output)
    expect(await read()).toMatchObject({ added: 2, alreadyHere: 0, cannot: 0, waiting: 0 })
    expect(await read()).toMatchObject({ added: 0, alreadyHere: 2, waiting: 0 })
    for (const name of ['back.xlsx', 'back.csv']) {
      const back = join(folder, name)
      const { exit, output } = await cobijo('export', '--out', back, '--json')
      expect([exit, JSON.parse(output)]).toEqual([0, { people: 2 }])
      expect(await cellsIn(back)).toEqual(await cellsIn(path))
    }
    const again = await runCobijo(['export', '--out', join(folder, 'back.csv')])
    expect([again.exit, again.errors.trim()]).toEqual([1, 'refused: file-exists (out)'])
  })

  test('whose import is killed half-way goes on where it was: everybody once', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      _uuid: uuid(1000 + index),
      prs_FirstName: `Persona ${index}`,
    }))
    const path = await workbook('many.xlsx', rows)
    const { child, ran, said } = startCobijo(['import', path, ...device], environment)
    await said(/\d+ of 300/)
    child.kill('SIGKILL')
    expect((await ran).exit).toBeNull()
    const { exit, output } = await cobijo('import', path, '--json')
    const summary = JSON.parse(output)
    expect(exit).toBe(0)
    expect(summary).toMatchObject({ cannot: 0, notReached: 0, waiting: 0 })
    expect(summary.added + summary.alreadyHere).toBe(300)
    const back = join(folder, 'many-back.csv')
    expect((await cobijo('export', '--out', back)).exit).toBe(0)
    const cells = await cellsIn(back)
    expect(cells.filter((row) => row.includes('Persona'))).toHaveLength(300)
    expect(new Set(cells).size).toBe(cells.length)
  })
})

describe('a file that cannot be taken as it is', () => {
  async function tried(path: string): Promise<Ran> {
    const ran = await cobijo('import', path, '--dry-run')
    expect(`${ran.output}${ran.errors}`).not.toMatch(/Secreta|at .*\.ts|node:internal/)
    return ran
  }

  test('wrong headings or no file: refused by code, with what to do', async () => {
    const path = write('wrong.csv', 'Lugar,Fecha,Hora\nSecreta,Aquí,Hoy')
    const wrong = await tried(path)
    expect(wrong.exit).toBe(1)
    expect(wrong.errors).toContain('refused: headings-not-recognised. ')
    expect(wrong.errors).toContain('prs_FirstName')
    const none = await runCobijo(['import', join(folder, 'none.xlsx'), '--json'])
    expect(none.exit).toBe(1)
    expect(JSON.parse(none.output)).toEqual({ refused: { code: 'file-missing', field: 'FILE' } })
  })

  test('a formula and a merged cell: told by row and column, never taken for a value', async () => {
    const file = workbookFixture({
      sheets: [
        `${textRows([['prs_FirstName', 'prs_SecondName', '_uuid']])}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="inlineStr"><is><t>Secreta</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Ana</t></is></c></row>`,
      ],
      afterData: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
    })
    const path = write('formula.xlsx', new Uint8Array(await file.arrayBuffer()))
    const { exit, errors } = await tried(path)
    expect(exit).toBe(0)
    expect(errors).toMatch(/row 2, column A: .*formula/i)
    expect(errors).toMatch(/row [23], column B: .*merged/i)
  })

  test('Latin-1 text is read as it was meant', async () => {
    const latin = Buffer.from('prs_FirstName;prs_SecondName\r\nJosé;Muñoz Peña\r\n', 'latin1')
    expect((await cobijo('import', write('latin.csv', latin), '--json')).exit).toBe(0)
    const back = join(folder, 'latin-back.csv')
    await cobijo('export', '--out', back)
    expect(readFileSync(back, 'utf8')).toContain('Muñoz Peña')
  })

  test('a million rows: refused while they are read, in little memory', async () => {
    const path = join(folder, 'million.csv')
    const file = await open(path, 'w')
    await file.write('prs_FirstName,prs_SecondName\n')
    const lines = Array.from({ length: 10_000 }, (_, row) => `Ana ${row},Secreta`).join('\n')
    for (let block = 0; block < 100; block += 1) await file.write(`${lines}\n`)
    await file.close()
    const { exit, errors } = await runCobijo(['import', path, '--dry-run', ...device], {
      ...environment,
      NODE_OPTIONS: '--max-old-space-size=150',
    })
    expect(exit, errors).toBe(1)
    expect(errors).toContain('refused: too-many-rows')
    expect(errors).toContain('50000')
  })
})

describe.skipIf(!existsSync(published))(
  'every field and value that the standard publishes (skipped where ../shared/data is absent)',
  () => {
    interface Field {
      readonly field: string
      readonly type: string
      readonly values: readonly string[]
    }
    /** Only the legal group may hold who decided about her status: it stays in the file. */
    const forLegalGroup = 'vic_TraffickingStatusDecisionMakingOrg'

    function cellOf({ values, type }: Field, row: number): string {
      const known = values.filter((value) => value !== '')
      if (known.length > 0) {
        const value = known[row % known.length] ?? ''
        return /multi/i.test(type) ? [...new Set([value, known[0]])].join(';') : value
      }
      return /date/i.test(type) ? `19${60 + row}-02-1${row % 9}` : `Invented ${row}, "ñ"`
    }

    test('comes in and goes out, every cell as it stood', async () => {
      const fields = JSON.parse(readFileSync(published, 'utf8')) as readonly Field[]
      const most = Math.max(...fields.map(({ values }) => values.length))
      const rows = Array.from({ length: most }, (_, row) => ({
        _uuid: uuid(5000 + row),
        ...Object.fromEntries(fields.map((field) => [field.field, cellOf(field, row)])),
      }))
      const path = await workbook('standard.xlsx', rows)
      const plan = JSON.parse((await cobijo('import', path, '--dry-run', '--json')).output)
      expect(plan).toMatchObject({ people: { new: most, cannot: 0 }, forLegalGroup: most })
      const { exit, output } = await cobijo('import', path, '--texts', 'import', '--json')
      expect([exit, JSON.parse(output).added]).toEqual([0, most])
      const back = join(folder, 'standard-back.xlsx')
      await cobijo('export', '--out', back)
      const expected = await cellsIn(
        await workbook(
          'standard-without.xlsx',
          rows.map((row) => ({ ...row, [forLegalGroup]: '' })),
        ),
      )
      const found = (await cellsIn(back)).filter(
        (row) => row.includes('-00000000500') || row.includes('-0000000050'),
      )
      expect(found).toEqual(expected)
      expect(found).toHaveLength(most)
    })
  },
)

test('an empty workbook to fill in is had without device or server, and is read as empty', async () => {
  const path = join(folder, 'template.xlsx')
  const made = await runCobijo(['export', '--template', 'es', '--out', path])
  expect([made.exit, made.errors]).toEqual([0, ''])
  const plan = JSON.parse((await cobijo('import', path, '--dry-run', '--json')).output)
  expect(plan).toMatchObject({ report: { rows: { total: 0 } }, people: { new: 0 } })
  const wrong = await runCobijo(['export', '--template', 'fr', '--out', join(folder, 'fr.xlsx')])
  expect(wrong.exit).toBe(2)
})
