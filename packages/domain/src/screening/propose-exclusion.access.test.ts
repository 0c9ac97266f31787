import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about cases and reads what happened may propose it', () => {
  expect(groupsThatMay('propose-exclusion').sort()).toEqual(['casework', 'protection'].sort())
})

test('never by the legal group or the statistics group', () => {
  expect(answerTo(['legal'], 'propose-exclusion')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'propose-exclusion')).toBe('not-permitted')
})
