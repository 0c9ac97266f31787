import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventedRecordSpec } from '@cobijo/publications/exports/records/invented-records'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCobijo } from '../testing/run-cobijo.ts'

// Only what `synthesize` made leaves as records: made, published and checked by the command line.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let folder: string
let spec: string
let made: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-records-'))
  const people = join(folder, 'people.csv')
  const lines = [
    ...Array<string>(60).fill('female,9-17,GTM,sexual-exploitation'),
    ...Array<string>(45).fill('male,30-38,HND,forced-labour'),
    // Fewer than eleven: nobody may learn of them.
    ...Array<string>(3).fill('male,48+,HTI,servitude'),
  ]
  writeFileSync(people, ['sex,ageBand,nationalities,formsOfExploitation', ...lines, ''].join('\n'))
  spec = join(folder, 'spec.json')
  const { reporting: _, exports: __, ...rest } = inventedRecordSpec
  writeFileSync(spec, JSON.stringify(rest))
  made = join(folder, 'made')
  expect((await runCobijo(['synthesize', people, '--k', '11', '--out', made])).exit).toBe(0)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function publish(file: string, ...words: readonly string[]) {
  return runCobijo(['publish', file, '--spec', spec, '--dry-run', '--json', ...words])
}

test('synthetic records leave as CTDC and HTCDS have them, with the country’s names of their codes', async () => {
  const out = join(folder, 'frozen')
  const words = ['--export', 'ctdc-27,ctdc-62,htcds', '--year', '2025', '--out', out]
  const ran = await publish(join(made, 'microdata.csv'), ...words)
  expect(ran.exit, ran.errors).toBe(0)
  const ctdc = readFileSync(join(out, 'ctdc-27.csv'), 'utf8').trim().split('\r\n')
  expect(ctdc[0]?.split(',')).toHaveLength(27)
  // As many as there are, whatever their number was rounded to.
  const records = readFileSync(join(made, 'microdata.csv'), 'utf8').trim().split('\n')
  expect(ctdc).toHaveLength(records.length)
  expect(ctdc.filter((line) => line.startsWith('2025,Woman,9--17,GTM,')).length).toBeGreaterThan(40)
  expect(ctdc.join()).not.toContain('HTI')
  expect(readFileSync(join(out, 'htcds.csv'), 'utf8')).toContain('SexualExploitation')
})

test('no other file does: neither one without its account, nor one that was touched, nor a rehearsal', async () => {
  const touched = join(folder, 'touched')
  const rehearsed = join(folder, 'rehearsed')
  const people = join(folder, 'people.csv')
  const words = ['--epsilon', '4', '--seed', '1']
  expect((await runCobijo(['synthesize', people, ...words, '--out', rehearsed])).exit).toBe(0)
  cpSync(made, touched, { recursive: true })
  const file = join(touched, 'microdata.csv')
  writeFileSync(file, `${readFileSync(file, 'utf8')}female,9-17,GTM,servitude\n`)
  for (const [records, code] of [
    [people, 'records-not-protected'],
    [file, 'records-not-protected'],
    [join(rehearsed, 'microdata.csv'), 'records-are-a-rehearsal'],
  ] as const) {
    const ran = await publish(records, '--export', 'ctdc-62')
    expect([ran.exit, JSON.parse(ran.output)]).toEqual([1, { refused: { code, field: 'export' } }])
  }
})
