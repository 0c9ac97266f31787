import { expect, test } from 'vitest'
import { isCompatible, licences } from './licences.ts'
import { writeProject } from './testing-project.ts'

test('of alternatives one must fit, of what applies together all', () => {
  expect(isCompatible('MIT')).toBe(true)
  expect(isCompatible('(MIT OR SSPL-1.0)')).toBe(true)
  expect(isCompatible('MIT AND SSPL-1.0')).toBe(false)
  expect(isCompatible('(SSPL-1.0 OR (MIT AND ISC))')).toBe(true)
  expect(isCompatible('(MIT OR ISC) AND SSPL-1.0')).toBe(false)
  expect(isCompatible('GPL-2.0-only')).toBe(false)
  expect(isCompatible('SEE LICENSE IN LICENSE.md')).toBe(false)
})

test('production packages are read where they lie, and tools are not', async () => {
  const packages = {
    '': { license: 'AGPL-3.0-or-later' },
    'node_modules/good': { license: 'MIT' },
    'node_modules/changed': { license: 'MIT' },
    'node_modules/nameless': {},
    'node_modules/elsewhere': { license: 'BUSL-1.1' },
    'node_modules/tool': { license: 'SSPL-1.0', dev: true },
    'node_modules/@cobijo/web': { link: true },
  }
  const project = writeProject({
    'package-lock.json': JSON.stringify({ packages }),
    'node_modules/good/package.json': '{ "license": "MIT" }',
    'node_modules/changed/package.json': '{ "licenses": [{ "type": "SSPL-1.0" }] }',
  })
  expect((await licences.run(project)).problems).toEqual([
    'node_modules/changed: SSPL-1.0',
    'node_modules/nameless: it names no licence',
    'node_modules/elsewhere: BUSL-1.1',
  ])
})
