import { expect, test } from 'vitest'
import { workers } from '../../access/access-rule.ts'
import { groupsThatMay } from '../../testing/access.ts'

test('whoever works with people may write down that a child was handed over, whether or not she reads it back', () => {
  expect(groupsThatMay('hand-over-child').sort()).toEqual([...workers].sort())
})
