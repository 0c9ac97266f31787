import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with people enrols herself, also on the night shift', () => {
  expect(groupsThatMay('enrol-in-training')).toEqual([...workers])
  expect(answerTo(['legal', 'statistics'], 'enrol-in-training')).toBe('not-permitted')
  expect(answerTo(['casework'], 'enrol-in-training', { relation: 'granted' })).toBe('not-found')
})
