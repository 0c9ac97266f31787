import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('the second person too must have read what happened', () => {
  expect(groupsThatMay('answer-exclusion').sort()).toEqual(['casework', 'protection'].sort())
})

test('never by the legal group or the statistics group', () => {
  expect(answerTo(['legal'], 'answer-exclusion')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'answer-exclusion')).toBe('not-permitted')
})
