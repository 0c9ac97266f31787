import { expect, test } from 'vitest'
import { writeProject } from '../testing-project.ts'
import { decisionProblems } from './decisions.ts'

const record = (number: number): string => `# ${number}. A decision\n\nStatus: accepted.\n`

function problemsOf(names: Readonly<Record<string, string>>): string[] {
  const contents = Object.entries(names).map(([name, text]) => [`docs/decisions/${name}`, text])
  return decisionProblems(writeProject(Object.fromEntries(contents)))
}

test('records that are numbered, titled and listed pass', () => {
  const index = '[1](0001-first.md) [2](0002-second.md)'
  expect(
    problemsOf({ '0001-first.md': record(1), '0002-second.md': record(2), 'README.md': index }),
  ).toEqual([])
})

test('a gap, a collision and a title with another number are found', () => {
  const index = '(0001-first.md) (0001-other.md) (0004-late.md)'
  const problems = problemsOf({
    '0001-first.md': record(1),
    '0001-other.md': record(1),
    '0004-late.md': record(3),
    'README.md': index,
  })
  expect(problems).toEqual([
    'docs/decisions/0001-other.md: the next number is 2',
    'docs/decisions/0004-late.md: the next number is 3',
    'docs/decisions/0004-late.md: its title must begin “# 4. ”',
  ])
})

test('a record without a status or outside the list is found', () => {
  expect(problemsOf({ '0001-first.md': '# 1. A decision\n' })).toEqual([
    'docs/decisions/0001-first.md: it has no line “Status: …”',
    'docs/decisions/README.md does not list 0001-first.md',
  ])
})

test('no record at all is a problem', () => {
  expect(problemsOf({ 'README.md': '' })).toEqual(['docs/decisions: there are no decision records'])
})
