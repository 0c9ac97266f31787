import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('an interview is held by those who work with a case, not by the shift', () => {
  expect(groupsThatMay('record-interview').sort()).toEqual(
    ['casework', 'psychosocial', 'protection', 'child-protection'].sort(),
  )
})

test('never by the legal group or the statistics group', () => {
  expect(answerTo(['legal'], 'record-interview')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'record-interview')).toBe('not-permitted')
})
