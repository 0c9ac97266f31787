import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProject } from '../testing-project.ts'
import { rulesPage, writtenRules } from './rules-page.ts'

const project = () =>
  writeProject({
    'packages/domain/src/one/close.ts': "export const close = refused('x', { source: 'BR-24' })",
    'packages/domain/src/one/close.test.ts':
      "test('BR-24: nobody’s case ends because of *that*', () => {})\ntest.each([1])('ages (BR-01, 03)', () => {})\n// BR-09 in a comment proves nothing",
    'packages/web/src/one/close.tsx': "const law = 'BR-30'",
    'packages/domain/src/testing/meant.ts': "const meant = 'BR-24'",
    'docs/rules.md': '# old\n',
  })

test('a rule is listed with the file that cites it and the tests whose titles name it', () => {
  const page = writtenRules(project())
  const section = (number: string): string =>
    page.split(`## ${number}\n`)[1]?.split('\n## ')[0] ?? ''
  expect(section('BR-24')).toContain('(../packages/domain/src/one/close.ts)')
  expect(section('BR-24')).toContain('nobody’s case ends because of \\*that\\*')
  expect(section('BR-01')).toContain('ages (BR-01, 03)')
  expect(section('BR-03')).toContain('ages (BR-01, 03)')
})

test('a comment proves nothing; a screen and what tests are made of enforce nothing', () => {
  const page = writtenRules(project())
  expect(page).toContain('3 of 56 rules are named by a test.')
  expect(page).not.toContain('close.tsx')
  expect(page).not.toContain('meant.ts')
})

test('a page that is behind the tests is a problem until it is written again', async () => {
  const found = project()
  expect((await rulesPage.run(found)).problems).toHaveLength(1)
  writeFileSync(join(found.root, 'docs', 'rules.md'), writtenRules(found))
  expect((await rulesPage.run(found)).problems).toEqual([])
})
