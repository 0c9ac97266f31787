import { expect, test } from 'vitest'
import {
  countFromLastLine,
  countFromVitest,
  countWithSecond,
  describe,
  failuresFromChecks,
  failuresFromVitest,
  filesToRunAgain,
  sum,
  // @ts-expect-error JavaScript without declarations: it must run before anything is installed.
} from './count-results.mjs'

const count = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped })

function report(changes: object = {}): string {
  const numbers = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }
  return JSON.stringify({ ...numbers, testResults: [], ...changes })
}

test('the sum is said in one line', () => {
  expect(describe(sum([count(1, 2, 3), count(10, 0, 1)]))).toBe('11 passed, 2 failed, 4 skipped')
})

test('a program’s own count in its last line is taken over', () => {
  expect(countFromLastLine('types ok\n7 passed, 1 failed, 2 skipped\n', 1)).toEqual(count(7, 1, 2))
})

test('a program that counts nothing is one check', () => {
  expect(countFromLastLine('fine', 0)).toEqual(count(1, 0, 0))
  expect(countFromLastLine('', 2)).toEqual(count(0, 1, 0))
})

test('a program that failed is never counted as a pass, whatever it says', () => {
  expect(countFromLastLine('7 passed, 0 failed, 0 skipped', 1)).toEqual(count(7, 1, 0))
})

test('vitest’s numbers are taken over, to-do counting as skipped', () => {
  expect(countFromVitest(report(), 0)).toEqual(count(5, 0, 2))
})

test('a test file that cannot be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(countFromVitest(report({ testResults }), 1)).toEqual(count(5, 1, 2))
})

test('a failed test is not counted again for its file', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(countFromVitest(report({ numFailedTests: 1, testResults }), 1)).toEqual(count(5, 1, 2))
})

test('a run that ended badly with every test passed is a failure', () => {
  expect(countFromVitest(report(), 1)).toEqual(count(5, 1, 2))
})

test('a run without a report is a failure', () => {
  expect(countFromVitest(undefined, 0)).toEqual(count(0, 1, 0))
})

test('what failed is told by file and name with the first lines of its error, without colours', () => {
  const failureMessages = [`\u001b[31mError\u001b[39m: no\n\n${'line\n'.repeat(40)}`]
  const testResults = [
    {
      name: '/project/a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', ancestorTitles: [], title: 'fine', failureMessages: [] },
        { status: 'failed', ancestorTitles: ['a house'], title: 'opens', failureMessages },
      ],
    },
    {
      name: '/project/b.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    },
    { name: '/project/c.test.ts', status: 'passed', message: '', assertionResults: [] },
  ]
  const [opens = '', unloaded, ...others] = failuresFromVitest(
    report({ testResults }),
    1,
    '/project',
  )
  expect(opens.split('\n').slice(0, 3)).toEqual([
    'a.test.ts > a house > opens',
    '    Error: no',
    '    line',
  ])
  expect(opens.split('\n')).toHaveLength(13)
  expect(unloaded).toBe('b.test.ts\n    no such module')
  expect(others).toEqual([])
})

test('a run that ended badly is never without a word', () => {
  expect(failuresFromVitest(report(), 0, '/project')).toEqual([])
  expect(failuresFromVitest(report(), 1, '/project')).toHaveLength(1)
  expect(failuresFromVitest(undefined, 0, '/project')).toHaveLength(1)
  expect(failuresFromChecks('ok lint (1 s)\n1 passed, 0 failed, 0 skipped\n', 0)).toEqual([])
  expect(failuresFromChecks('', 1)).toHaveLength(1)
})

test('a failed check is told with what it said', () => {
  const output = 'ok types (1 s)\nnot ok lint (2 s)\n    a.ts: unused\nok format (1 s)\n'
  expect(failuresFromChecks(output, 1)).toEqual(['check: lint (2 s)\n    a.ts: unused'])
})

const file = (name: string, status: string, ...tests: [string, string?][]) => ({
  name,
  status,
  assertionResults: tests.map(([ended, error]) => ({
    status: ended,
    failureMessages: error === undefined ? [] : [error],
  })),
})
const green = file('/a.test.ts', 'passed', ['passed'], ['pending'])
const red = file('/b.test.ts', 'failed', ['passed'], ['failed', 'Error: took too long'])

test('few red files are run again, many are not', () => {
  const reportOf = (...testResults: object[]) => report({ numFailedTests: 1, testResults })
  expect(filesToRunAgain(reportOf(green, red))).toEqual(['/b.test.ts'])
  expect(filesToRunAgain(reportOf(red, red, red, red))).toEqual([])
  expect(filesToRunAgain(reportOf(green))).toEqual([])
  expect(filesToRunAgain(undefined)).toEqual([])
})

test('a counterexample is a fault: nothing is run again', () => {
  const found = file('/c.test.ts', 'failed', ['failed', 'Error: Property failed after 7 tests'])
  expect(filesToRunAgain(report({ testResults: [found, red] }))).toEqual([])
})

test('of a file that was run again the second run counts, red or green', () => {
  const first = report({ numFailedTests: 1, testResults: [green, red] })
  const second = (passed: number, failed: number) =>
    report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0 })
  expect(countWithSecond(first, second(2, 0), 0)).toEqual(count(3, 0, 1))
  expect(countWithSecond(first, second(1, 1), 1)).toEqual(count(2, 1, 1))
  expect(countWithSecond(first, second(2, 0), 1)).toEqual(count(3, 1, 1))
  expect(countWithSecond(first, undefined, 1)).toEqual(count(1, 1, 1))
})
