import { expect, test } from 'vitest'
import type { Check } from './check.ts'
import { runChecks } from './run-checks.ts'

const project = { root: '.', files: [] }
const passing: Check = { name: 'good', run: async () => ({ problems: [], notes: ['a note'] }) }
const failing: Check = { name: 'bad', run: async () => ({ problems: ['one\ntwo'] }) }
const breaking: Check = { name: 'broken', run: () => Promise.reject(new Error('no tool')) }

test('each check is one line with its problems below, and a check that breaks has failed', async () => {
  const lines: string[] = []
  const say = (line: string): unknown => lines.push(line.replace(/\d+\.\d s/, '0.0 s'))
  const tally = await runChecks([passing, failing, breaking], project, { atOnce: 1, say })
  expect(tally).toEqual({ passed: 1, failed: 2 })
  expect(lines.slice(0, 4)).toEqual([
    'ok good (0.0 s)',
    '    a note',
    'not ok bad (0.0 s)',
    '    one\n    two',
  ])
  expect(lines[4]).toBe('not ok broken (0.0 s)')
  expect(lines[5]).toContain('no tool')
})

test('no more than the given number run at once', async () => {
  let running = 0
  let most = 0
  const slow: Check = {
    name: 'slow',
    run: async () => {
      most = Math.max(most, (running += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
      return { problems: [] }
    },
  }
  await runChecks([slow, slow, slow, slow, slow], project, { atOnce: 2, say: () => {} })
  expect(most).toBe(2)
})
