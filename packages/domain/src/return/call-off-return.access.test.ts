import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('BR-34: whoever works with her, whatever she can read', () => {
  expect(groupsThatMay('call-off-return')).toEqual([...workers, 'on-call'])
  expect(answerTo(['shift'], 'call-off-return', { relation: 'granted', readable: [] })).toBe('yes')
})
