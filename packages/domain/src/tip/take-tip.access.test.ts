import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with people takes word of something, also on call', () => {
  expect(groupsThatMay('take-tip').sort()).toEqual([...workers, 'on-call'].sort())
  expect(answerTo(['legal', 'statistics'], 'take-tip')).toBe('not-permitted')
})
