import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the shift too shows the way on', () => {
  expect(groupsThatMay('record-onward-path').sort()).toEqual(
    ['casework', 'shift', 'protection', 'child-protection'].sort(),
  )
})

test('never by the legal group or the statistics group', () => {
  expect(answerTo(['legal'], 'record-onward-path')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'record-onward-path')).toBe('not-permitted')
})
