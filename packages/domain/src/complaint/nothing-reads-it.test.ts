import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commands } from '../command/commands.ts'
import { entryTypes } from '../registry.ts'

const domain = fileURLToPath(new URL('..', import.meta.url))

// Whoever complained is helped as if she had not (W20): what no rule can reach, none can hold against her.
test('no rule, command or entry outside this folder reads a complaint, and none of it is of a case', () => {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(300)
  const readers = files.filter(
    (path) =>
      !path.startsWith(`complaint${sep}`) &&
      /from '[^']*complaint[^']*'/.test(readFileSync(join(domain, path), 'utf8')),
  )
  expect(readers).toEqual([])
  const named = [...entryTypes.map(({ type }) => type), ...commands.map(({ name }) => name)]
  expect(named.filter((name) => name.includes('complaint'))).toEqual([])
  const own = files.filter((path) => path.startsWith(`complaint${sep}`) && !path.includes('.test.'))
  const reaching = own.filter((path) =>
    /from '\.\.\/(?!journal\/(identifier|refusal|value-kind)\.ts)/.test(
      readFileSync(join(domain, path), 'utf8'),
    ),
  )
  expect(reaching).toEqual([])
})
