import { expect, test } from 'vitest'
// @ts-expect-error JavaScript without declarations: it must run before anything is installed.
import { countFromLastLine, countFromVitest, describe, sum } from './count-results.mjs'

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
