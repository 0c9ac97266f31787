import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever goes with her may write it down, whether or not she reads it back', () => {
  expect(groupsThatMay('record-humanitarian-stay-step').sort()).toEqual([...workers].sort())
})
