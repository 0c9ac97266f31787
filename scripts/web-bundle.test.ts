import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
// @ts-expect-error JavaScript without declarations: it must run before anything is installed.
import { fingerprintOf } from './web-bundle.mjs'

let root: string

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cobijo-bundle-test-'))
  put('package-lock.json', '{}')
  put('packages/web/src/main.tsx', 'one')
  put('packages/web/index.html', '<html>')
  put('packages/domain/src/case/case-file.ts', 'two')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['a page', 'packages/web/src/main.tsx'],
  ['a new page', 'packages/web/src/pages/new.tsx'],
  ['the domain', 'packages/domain/src/case/case-file.ts'],
  ['a country', 'packages/countries/src/mexico.ts'],
  ['the lockfile', 'package-lock.json'],
])('%s that changed makes the bundle stale', (_, path) => {
  const before = fingerprintOf(root)
  put(path, 'changed')
  expect(fingerprintOf(root)).not.toBe(before)
})

test.each([
  ['a test', 'packages/web/src/main.test.tsx'],
  ['the bundle itself', 'packages/web/dist/index.html'],
  ['an installed package', 'packages/web/node_modules/x/index.js'],
  ['the server', 'packages/server/src/main.ts'],
])('%s that changed does not', (_, path) => {
  const before = fingerprintOf(root)
  put(path, 'changed')
  expect(fingerprintOf(root)).toBe(before)
})

test('a file that was only renamed makes it stale too', () => {
  const before = fingerprintOf(root)
  renameSync(join(root, 'packages/web/index.html'), join(root, 'packages/web/other.html'))
  expect(fingerprintOf(root)).not.toBe(before)
})
