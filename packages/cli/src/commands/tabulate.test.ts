import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCobijo } from '../testing/run-cobijo.ts'

const published = fileURLToPath(
  new URL('../../../../../shared/data/ctdc/CTDC_VPsynthetic_condensed.csv', import.meta.url),
)
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })
let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-tables-'))
  file = join(folder, 'invented.csv')
  writeFileSync(file, 'person,sex,labour,sexual\n1,F,1,\n1,F,1,1\n2,M,,1\n3,F,,\n4,,1,\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const printed = async (...words: readonly string[]) =>
  JSON.parse((await runCobijo(['tabulate', file, ...words, '--json'])).output)

test('rows are counted by their columns, people once, and only those that are asked for', async () => {
  expect(await printed('--by', 'sex')).toEqual([
    { sex: 'F', n: 3 },
    { sex: 'M', n: 1 },
    { sex: null, n: 1 },
  ])
  expect(await printed('--by', 'sex', '--count-distinct', 'person', '--where', 'sex=F')).toEqual([
    { sex: 'F', n: 2 },
  ])
})

test('shares are of those that say anything, and may exceed a hundred together', async () => {
  expect(await printed('--shares', 'labour,sexual')).toEqual({
    denominator: 4,
    shares: [
      { key: 'labour', n: 3, percent: 75 },
      { key: 'sexual', n: 2, percent: 50 },
    ],
  })
  expect(await printed('--shares', 'sex')).toMatchObject({ denominator: 4 })
})

test('a column that is not there is refused by its heading; neither or both questions are not understood', async () => {
  const unknown = await runCobijo(['tabulate', file, '--shares', 'none', '--json'])
  expect(unknown.exit).toBe(1)
  expect(JSON.parse(unknown.output)).toEqual({ refused: { code: 'column-unknown', field: 'none' } })
  expect((await runCobijo(['tabulate', file])).exit).toBe(2)
  expect((await runCobijo(['tabulate', file, '--by', 'sex', '--shares', 'sex'])).exit).toBe(2)
})

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Rows of people, and the table that somebody would count from them. */
const north = { woman: 40, man: 6 }
const south = { woman: 31, man: 52 }
const people = Object.entries({ north, south }).flatMap(([state, sexes]) =>
  Object.entries(sexes).flatMap(([sex, n]) =>
    Array.from({ length: n }, (_, at) => `${state},${sex},${at % 2 === 0 ? 'home;farm' : 'home'}`),
  ),
)

test('with --protect a table is printed as protect prints it: what is small is hidden, with its certificate', async () => {
  const rows = write('people.csv', ['state,sex,work', ...people])
  const counts = write('counts.csv', [
    'state,sex,n',
    ...Object.entries({ north, south }).flatMap(([state, sexes]) =>
      Object.entries(sexes).map(([sex, n]) => `${state},${sex},${n}`),
    ),
  ])
  const tabulated = await runCobijo([
    'tabulate',
    rows,
    '--by',
    'state,sex',
    '--protect',
    '--threshold',
    '10',
    '--json',
  ])
  const shown = JSON.parse(tabulated.output)
  const guarded = JSON.parse((await runCobijo(['protect', counts, '--json'])).output)
  expect(shown).toEqual(guarded)
  expect(shown.certificate.passes).toBe(true)
  expect(shown.cells).toContainEqual({ at: { state: 'north', sex: 'man' }, n: null })
  expect(shown.cells).not.toContainEqual(expect.objectContaining({ n: 6 }))
  const text = await runCobijo(['tabulate', rows, '--by', 'state,sex', '--protect'])
  expect(text.output).toMatch(/north\s+man\s+hidden/)
})

test('protected, a record counts once under each value of a split column, and once in the total', async () => {
  const rows = write('split.csv', ['state,sex,work', ...people])
  const words = ['tabulate', rows, '--by', 'work', '--split', 'work', '--protect', '--json']
  expect(JSON.parse((await runCobijo(words)).output).cells).toEqual([
    { at: { work: 'home' }, n: 129 },
    { at: { work: 'farm' }, n: 65 },
    { at: {}, n: 129 },
  ])
})

test('what cannot be protected is refused and not printed', async () => {
  const rows = write('refused.csv', ['state,sex,work', ...people])
  const reserved = write('reserved.csv', ['state', '_T', 'north'])
  const wide = write('wide.csv', ['state', ...Array.from({ length: 20_001 }, (_, at) => `s${at}`)])
  const refusal = async (file: string, ...words: readonly string[]) => {
    const ran = await runCobijo(['tabulate', file, ...words, '--protect', '--json'])
    return [ran.exit, JSON.parse(ran.output).refused]
  }
  expect(await refusal(rows, '--shares', 'sex')).toEqual([
    1,
    { code: 'not-protected', field: 'shares' },
  ])
  expect(await refusal(rows, '--by', 'sex', '--count-distinct', 'state')).toEqual([
    1,
    { code: 'not-protected', field: 'count-distinct' },
  ])
  expect(await refusal(rows, '--by', 'sex', '--where', 'state=east')).toEqual([
    1,
    { code: 'nobody-counted' },
  ])
  const filter = ['--by', 'work', '--split', 'work', '--where', 'work=farm']
  expect(await refusal(rows, ...filter)).toEqual([1, { code: 'where-not-possible', field: 'work' }])
  expect(
    await refusal(rows, '--by', 'sex', '--where', 'state=north', '--ledger', join(folder, 'none')),
  ).toEqual([1, { code: 'filter-with-earlier-tables', field: 'ledger' }])
  expect(await refusal(reserved, '--by', 'state')).toEqual([
    1,
    { code: 'key-reserved', field: 'state' },
  ])
  expect(await refusal(wide, '--by', 'state')).toEqual([1, { code: 'table-too-large' }])
  // A threshold without --protect would be a promise that nobody keeps.
  expect((await runCobijo(['tabulate', rows, '--by', 'sex', '--threshold', '10'])).exit).toBe(2)
})

test('a line that is not like the others is named', async () => {
  const rows = write('short.csv', ['state,sex', 'north,woman', 'south'])
  const ran = await runCobijo(['tabulate', rows, '--by', 'state'])
  expect([ran.exit, ran.errors]).toEqual([1, expect.stringContaining('line 3 cell-count-differs')])
})

test.skipIf(!existsSync(published))(
  'CTDC’s rows come out as IOM’s dictionary says (skipped where ../shared/data is absent)',
  async () => {
    const { output } = await runCobijo(['tabulate', published, '--by', 'gender', '--json'])
    expect(JSON.parse(output)).toEqual([
      { gender: 'Female', n: 9589 },
      { gender: 'Male', n: 7995 },
      { gender: null, n: 3611 },
    ])
  },
)
