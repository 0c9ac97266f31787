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
