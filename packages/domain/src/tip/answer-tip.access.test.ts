import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever is on shift and reads it says what came of it, in no other organisation’s', () => {
  expect(groupsThatMay('answer-tip')).toEqual([...workers])
  expect(answerTo(['legal'], 'answer-tip')).toBe('not-permitted')
  expect(answerTo(['casework'], 'answer-tip', { relation: 'granted' })).toBe('not-found')
})
