import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCobijo, startCobijo } from '../testing/run-cobijo.ts'

const published = fileURLToPath(
  new URL('../../../../../shared/data/ctdc/CTDC_VPsynthetic_condensed.csv', import.meta.url),
)
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-synthesis-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Invented people, some hundreds or more; place 9 is one person's alone. */
function people(count: number): readonly string[] {
  const rows = Array.from({ length: count }, (_, row) => {
    const kind = row % 3
    const place = row === 5 ? 'place 9' : `place ${(kind + (row % 7)) % 5}`
    return `p${row},${row % 2 === 0 ? 'woman' : 'man'},${place},${kind === 0 ? '1' : ''},-99`
  })
  return ['person,sex,place,labour,code', ...rows]
}

async function answer(...words: readonly string[]) {
  const ran = await runCobijo(['synthesize', ...words, '--json'])
  return { ...ran, json: ran.output === '' ? undefined : JSON.parse(ran.output) }
}

test('microdata, aggregates and quality are printed; nobody alone is in them', async () => {
  const file = write('people.csv', people(800))
  const { exit, errors, json } = await answer(file, '--person', 'person')
  expect(exit, errors).toBe(0)
  expect(json).toMatchObject({
    protection: { kind: 'k-anonymous', k: 11 },
    longest: 3,
    people: 792,
    columns: ['sex', 'place', 'labour', 'code'],
    warnings: [{ code: 'column-constant', field: 'code' }],
    quality: { isForOfficeOnly: true },
  })
  expect(json.microdata.rows).toHaveLength(792)
  expect(json.microdata.rows.flat()).toContain('-99')
  expect(json.aggregates).toContainEqual({ by: { sex: 'woman' }, n: 396 })
  expect(JSON.stringify(json)).not.toContain('place 9')
  for (const { fabricated, leaked } of json.quality.records) {
    expect([fabricated.combinations, leaked.combinations]).toEqual([0, 0])
  }
})

test('privacy with the system’s noise is accounted for; a seed makes it a rehearsal, and the same bytes', async () => {
  const file = write('noisy.csv', people(800))
  const words = [file, '--leave-out', 'person,code', '--epsilon', '2']
  const [real, one, other] = await Promise.all([
    answer(...words),
    answer(...words, '--seed', '9'),
    answer(...words, '--seed', '9'),
  ])
  expect(real.json.privacy).toMatchObject({ epsilon: 2, isGuaranteed: true, generator: 'system' })
  expect(one.json.privacy).toMatchObject({ isGuaranteed: false })
  expect(one.errors).toContain('warning: public-seed')
  expect(other.output).toBe(one.output)
})

test('--out makes a new folder that only its owner can read, and leaves an older one alone', async () => {
  const file = write('kept.csv', people(400))
  const out = join(folder, 'made')
  const words = [file, '--person', 'person', '--missing=-99', '--leave-out', 'code', '--out', out]
  const first = await runCobijo(['synthesize', ...words])
  expect(first.exit, first.errors).toBe(0)
  expect(first.output).toContain('For the office, not for publication')
  expect(statSync(out).mode & 0o777).toBe(0o700)
  const names = ['about.json', 'aggregates.csv', 'microdata.csv', 'quality-for-the-office.json']
  expect(readdirSync(out).sort()).toEqual(names)
  for (const name of names) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600)
  const microdata = readFileSync(join(out, 'microdata.csv'), 'utf8')
  expect(microdata.split('\n').slice(0, 1)).toEqual(['sex,place,labour'])
  expect(microdata.trim().split('\n')).toHaveLength(1 + 396)
  expect(readFileSync(join(out, 'aggregates.csv'), 'utf8')).toContain('woman,,,198')
  expect(readFileSync(join(out, 'about.json'), 'utf8')).not.toContain('warning')

  const again = await answer(...words)
  expect(again.exit).toBe(1)
  expect(again.json).toEqual({ refused: { code: 'out-exists', field: 'out' } })
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('what cannot be made is refused with every column, row or line to blame, and no value', async () => {
  const file = write('wrong.csv', people(400))
  expect((await answer(file)).json).toEqual({
    refused: {
      code: 'column-of-too-many-values',
      field: 'person',
      columns: ['person'],
    },
  })
  expect((await answer(file, '--columns', 'sex,none')).json).toEqual({
    refused: { code: 'column-unknown', field: 'none' },
  })
  const empty = await answer(file, '--person', 'person', '--missing=-99')
  expect(empty.json).toEqual({
    refused: { code: 'column-empty', field: 'code', columns: ['code'] },
  })
  const twice = write('twice.csv', [...people(400), 'p3,man,place 1,,-99'])
  const repeated = await answer(twice, '--person', 'person')
  expect(repeated.exit).toBe(1)
  expect(repeated.json).toEqual({ refused: { code: 'person-repeated', field: 'person', row: 401 } })
  expect(repeated.errors).toContain('row 401')
  const ragged = write('ragged.csv', [...people(400), 'p900,man'])
  expect((await answer(ragged)).json).toEqual({
    refused: { code: 'lines-not-valid', errors: [{ line: 402, code: 'cell-count-differs' }] },
  })
  expect((await answer(file, '--person', 'person', '--length', '4')).json).toEqual({
    refused: { code: 'length-not-possible', field: 'length' },
  })
  expect((await answer(write('few.csv', people(40)), '--person', 'person')).json).toEqual({
    refused: { code: 'people-too-few' },
  })
})

test('a ledger adds up what releases cost, and refuses the one that is too much before anything is told', async () => {
  const file = write('spent.csv', people(400))
  const ledger = join(folder, 'ledger.json')
  const words = [file, '--leave-out', 'person,code', '--epsilon', '2', '--ledger', ledger]
  expect((await answer(...words)).json).toEqual({
    refused: { code: 'ledger-missing', field: 'ledger' },
  })
  const first = await answer(...words, '--budget', '5,0.01')
  expect(first.exit, first.errors).toBe(0)
  expect(first.errors).toContain('ε 2 of 5 spent')
  expect((await answer(...words)).errors).toContain('ε 4 of 5 spent')
  const third = await answer(...words)
  expect(third.exit).toBe(1)
  expect(third.json).toEqual({ refused: { code: 'budget-spent', field: 'epsilon' } })
  expect(statSync(ledger).mode & 0o777).toBe(0o600)
  const kept = JSON.parse(readFileSync(ledger, 'utf8'))
  expect(kept.budget).toEqual({ epsilon: 5, delta: 0.01 })
  expect(kept.entries).toHaveLength(2)
  expect(kept.entries[0]).toMatchObject({ epsilon: 2, delta: first.json.privacy.delta })
  expect((await answer(...words, '--seed', '1')).json.refused.code).toBe('ledger-with-seed')
  expect((await answer(...words, '--budget', '9,0.01')).json.refused.code).toBe('budget-differs')
  expect(readdirSync(folder).filter((name) => /ledger.json./.test(name))).toEqual([])
})

test('noise is paid for without being asked to, in a ledger beside the file', async () => {
  const file = write('unasked.csv', people(400))
  const words = [file, '--leave-out', 'person,code', '--epsilon', '1']
  const first = await answer(...words)
  expect(first.json.isEnteredInLedger).toBe(true)
  const again = await answer(...words)
  expect(again.errors).toContain('ε 2, no budget set')
  // A budget may be set later; what is spent counts.
  expect((await answer(...words, '--budget', '2.5,0.1')).json.refused).toEqual({
    code: 'budget-spent',
    field: 'epsilon',
  })
  expect(JSON.parse(readFileSync(`${file}.ledger.json`, 'utf8')).entries).toHaveLength(2)
  // A rehearsal and rounded counts are paid for by nobody.
  const rehearsal = await answer(...words, '--seed', '1')
  expect(rehearsal.json.isEnteredInLedger).toBe(false)
})

test('what is not understood ends with 2: two protections, δ without ε, no place for the files', async () => {
  const file = write('usage.csv', people(200))
  const all = await Promise.all([
    runCobijo(['synthesize', file, '--k', '11', '--epsilon', '1', '--json']),
    runCobijo(['synthesize', file, '--delta', '0.001', '--json']),
    runCobijo(['synthesize', file]),
    runCobijo(['synthesize', '--json']),
  ])
  expect(all.map(({ exit }) => exit)).toEqual([2, 2, 2, 2])
})

test('Ctrl-C ends it, and nothing is there', async () => {
  const file = write('large.csv', people(150_000))
  const out = join(folder, 'cancelled')
  const words = ['synthesize', file, '--person', 'person', '--out', out]
  const { child, ran, said } = startCobijo(words)
  await said(/rows read|counting|making/)
  child.kill('SIGINT')
  const { exit, output, errors } = await ran
  expect([exit, output]).toEqual([130, ''])
  expect(errors).toContain('cancelled: nothing was written')
  expect(readdirSync(folder).filter((name) => name.startsWith('cancelled'))).toEqual([])
})

test.skipIf(!existsSync(published))(
  'CTDC’s published records: pairs within a percent (skipped where ../shared/data is absent)',
  async () => {
    const [rounded, noisy] = await Promise.all([
      answer(published, '--k', '11'),
      answer(published, '--epsilon', '4', '--seed', '5'),
    ])
    const quality = (json: { quality: { records: readonly unknown[] } }) =>
      json.quality.records as readonly {
        surviving: { relativeError: number }
        fabricated: { combinations: number }
        leaked: { combinations: number }
      }[]
    const [, pairs, triples] = quality(rounded.json)
    expect(pairs?.surviving.relativeError).toBeLessThan(0.006)
    expect(triples?.surviving.relativeError).toBeLessThan(0.015)
    for (const each of quality(rounded.json)) {
      expect([each.fabricated.combinations, each.leaked.combinations]).toEqual([0, 0])
    }
    const [noisySingles, noisyPairs] = quality(noisy.json)
    expect(noisyPairs?.surviving.relativeError).toBeLessThan(0.013)
    expect(noisyPairs?.fabricated.combinations).toBe(0)
    expect(noisySingles?.fabricated.combinations).toBe(0)
  },
)
