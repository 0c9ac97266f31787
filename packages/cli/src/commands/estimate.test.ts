import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCobijo } from '../testing/run-cobijo.ts'
import type { Ran } from '../testing/run-cobijo.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-lists-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function estimate(lines: readonly string[], ...words: readonly string[]): Promise<Ran> {
  const path = join(folder, 'lists.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  return runCobijo(['estimate', path, '--json', ...words])
}

// Invented.
const lists = [
  'a,b,c,people',
  '1,0,0,120',
  '0,1,0,80',
  '0,0,1,95',
  '1,1,0,14',
  '1,0,1,11',
  '0,1,1,9',
  '1,1,1,2',
]

test('an estimate comes with its interval, its models and its certificate; a seed gives the same bytes', async () => {
  const words = ['--method', 'bic', '--bootstrap', '60', '--seed', '7']
  const [one, other] = await Promise.all([estimate(lists, ...words), estimate(lists, ...words)])
  expect(one.exit, one.errors).toBe(0)
  expect(other.output).toBe(one.output)
  const found: unknown = JSON.parse(one.output)
  expect(found).toMatchObject({
    method: 'bic',
    people: 331,
    considered: 8,
    interval: { replicates: 60, level: 0.95 },
    certificate: { code: 0 },
  })
})

test('two lists end with 3 and the overlap, which is all that they allow', async () => {
  const two = await estimate(['a,b,people', '1,0,50', '0,1,40', '1,1,10'])
  expect(two.exit).toBe(3)
  expect(JSON.parse(two.output)).toEqual({
    refused: { code: 'lists-too-few', people: 100, overlap: 10 },
  })
})

test('what cannot be counted is refused with its row and column, without its text', async () => {
  const refused = await estimate([...lists.slice(0, 3), '0,0,1,<5'])
  expect(refused.exit).toBe(1)
  expect(JSON.parse(refused.output)).toEqual({
    refused: { code: 'count-not-whole', field: 'people' },
  })
  expect(refused.errors).toContain('Row 3')
  expect(refused.errors).not.toContain('<5')
  const text = await estimate([...lists, '1,maybe,0,3'])
  expect(text.exit).toBe(1)
  expect(text.errors).toContain('line 9 b')
  expect(text.errors).not.toContain('maybe')
})

test('people on no list, and a count beyond all people, are refused with their row', async () => {
  const nobody = await estimate([...lists, '0,0,0,7'])
  expect([nobody.exit, nobody.errors]).toEqual([1, 'refused: history-without-list. Row 8.\n'])
  const endless = await estimate([...lists, `0,0,1,${'9'.repeat(21)}`])
  expect(endless.errors).toBe('refused: count-not-whole (people). Row 8.\n')
})

test('models are told by the numbers of lists, so the lists are told as well, and what a warning is about', async () => {
  const told = JSON.parse((await estimate(lists, '--bootstrap', '0')).output)
  expect(told.lists).toEqual(['a', 'b', 'c'])
  const path = join(folder, 'lists.csv')
  const words = ['estimate', path, '--max-order', '1', '--bootstrap', '0', '--referring', 'a:c']
  const text = await runCobijo(words)
  expect(text.output).toContain('Lists: 1 a, 2 b, 3 c\n')
  expect(text.output).toContain('Warning: referring-lists-taken-as-independent (a, c)\n')
})
