import { expect, test } from 'vitest'
import { tellWhileSlow } from './tell-while-slow.ts'

test('a slow start says what it is at, again while it lasts, and each stage after that', async () => {
  const said: string[] = []
  const teller = tellWhileSlow((line) => said.push(line), { afterMs: 1, everyMs: 5 })
  teller.stage('opening the database')
  await expect.poll(() => said.length, { timeout: 60_000 }).toBeGreaterThan(1)
  expect(said[0]).toBe('… opening the database')
  expect(said[1]).toMatch(/^… opening the database \(\d+ s\)$/)
  teller.stage('bringing the database up to date')
  expect(said.at(-1)).toBe('… bringing the database up to date')
  teller.done()
})

test('a quick one stays silent', async () => {
  const said: string[] = []
  const quick = tellWhileSlow((line) => said.push(`quick ${line}`), { afterMs: 20 })
  quick.stage('opening the database')
  quick.done()
  // A later one that does speak shows that the first would have.
  const slow = tellWhileSlow((line) => said.push(`slow ${line}`), { afterMs: 40 })
  slow.stage('opening the database')
  await expect.poll(() => said, { timeout: 60_000 }).toEqual(['slow … opening the database'])
  slow.done()
})
