import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { plantedFaults } from './planted/planted-faults.ts'

// In processes of their own: a simulation takes over the hours and the chance of the one it runs in.
const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts')
const root = join(dirname(main), '..', '..', '..')

async function simulate(...words: readonly string[]) {
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = text(child.stdout)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { code, said: await said }
}

test('worlds of a few numbers, and of those that failed once, end well', async () => {
  const { code, said } = await simulate('--kept', '--seed', '1', '--seeds', '4')
  expect(said).toContain(' 0 failed')
  expect(code).toBe(0)
})

test('one number makes one world', async () => {
  const worlds = [await simulate('--seed', '3', '--told'), await simulate('--seed', '3', '--told')]
  const events = worlds.map(({ said }) => said.split('\n').slice(0, -2))
  expect(events[0]?.length).toBeGreaterThan(100)
  expect(events[0]).toEqual(events[1])
})

test.each(plantedFaults.slice(0, 2))('$name is found', async ({ name, foundBy }) => {
  // A change of the product moves the worlds of all numbers: the next few are looked through as well.
  const seeds = ['--seed', String(foundBy), '--seeds', '40', '--first']
  const { code, said } = await simulate(...seeds, '--planted', name)
  expect(said).toContain('failed')
  expect(code).toBe(1)
})

test('what is planted stands where it is looked for, once', () => {
  for (const { name, file, reads } of plantedFaults) {
    const source = readFileSync(join(root, file), 'utf8')
    expect([name, source.split(reads).length - 1]).toEqual([name, 1])
  }
})
