import { openAsBlob } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importOptions, tableOf } from './fixtures/table-of.ts'
import { workbookParts, zipFixture } from './fixtures/workbook-fixture.ts'
import { dryRun } from './import-report.ts'
import { readHtcdsWorkbook } from './read-htcds-workbook.ts'

const million = 1_000_000
const heading =
  'prs_FirstName,prs_SecondName,prs_Birthdate,prs_Citizenship,vic_TypeOfExploitation,Notas\r\n'
const line = (row: number): string =>
  `Ana ${row},"López, ${row}",1998-05-${String((row % 28) + 1).padStart(2, '0')},GT,ForcedLabour;Servitude,"dijo ""sí"""\r\n`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htcds-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function csvOf(rows: number): Promise<Blob> {
  const path = join(folder, `${rows}.csv`)
  const file = await open(path, 'w')
  await file.write(heading)
  for (let row = 0; row < rows; ) {
    const lines: string[] = []
    for (const end = Math.min(rows, row + 10_000); row < end; row += 1) lines.push(line(row))
    await file.write(lines.join(''))
  }
  await file.close()
  return openAsBlob(path)
}

/** Highest resident memory while the work runs, in MiB above what there was. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  await work()
  clearInterval(watch)
  return Math.round((peak - before) / 1024 ** 2)
}

test('a million rows of CSV stream through reading without being held', {
  timeout: 600_000,
}, async () => {
  const file = await csvOf(million)
  let rows = 0
  const started = performance.now()
  const peak = await peakOf(async () => {
    for await (const row of (await tableOf(file)).rows()) rows = row.number - 1
  })
  process.stdout.write(
    `  a million rows (${Math.round(file.size / 1024 ** 2)} MiB) read in ${Math.round((performance.now() - started) / 1000)} s, ${peak} MiB above the start\n`,
  )
  expect(rows).toBe(million)
  // The file itself, once as text, would take twice its size.
  expect(peak).toBeLessThan(200)
})

test('a dry run keeps one key a row and no row', { timeout: 600_000 }, async () => {
  const rows = 250_000
  const file = await csvOf(rows)
  const started = performance.now()
  const peak = await peakOf(async () => {
    const report = await dryRun(await tableOf(file), importOptions)
    expect(report.rows).toMatchObject({ total: rows, ready: rows, new: rows })
  })
  process.stdout.write(
    `  dry run over ${rows} rows in ${Math.round((performance.now() - started) / 1000)} s, ${peak} MiB above the start\n`,
  )
  expect(peak).toBeLessThan(300)
})

test('one row more than a million is refused with the number that is allowed', {
  timeout: 600_000,
}, async () => {
  expect(await readHtcdsWorkbook(await csvOf(million + 1))).toEqual({
    kind: 'refused',
    code: 'too-many-rows',
    allowed: million,
  })
})

test('a workbook of 200,000 rows streams too', { timeout: 600_000 }, async () => {
  const cells = (row: number): string =>
    `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Ana ${row}</t></is></c><c r="B${row}" t="inlineStr"><is><t>López ${row * 7919}</t></is></c><c r="C${row}"><v>${20_000 + (row % 9000)}</v></c></row>`
  const rows = 200_000
  const first =
    '<row r="1"><c r="A1" t="str"><v>prs_FirstName</v></c><c r="B1" t="str"><v>prs_SecondName</v></c><c r="C1" t="str"><v>prs_Birthdate</v></c></row>'
  const data = Array.from({ length: rows }, (_none, index) => cells(index + 2)).join('')
  const file = zipFixture(workbookParts({ sheets: [first + data] }))
  expect(deflateRawSync(data).length).toBeGreaterThan(1_000_000)
  let read = 0
  const started = performance.now()
  const peak = await peakOf(async () => {
    for await (const row of (await tableOf(file)).rows()) read = row.number - 1
  })
  process.stdout.write(
    `  a workbook of ${rows} rows (${Math.round(data.length / 1024 ** 2)} MiB unpacked) read in ${Math.round((performance.now() - started) / 1000)} s, ${peak} MiB above the start\n`,
  )
  expect(read).toBe(rows)
  expect(peak).toBeLessThan(200)
})
