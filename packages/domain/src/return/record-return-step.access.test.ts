import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever works with her takes down a step, also what she cannot read back', () => {
  expect(groupsThatMay('record-return-step')).toEqual([...workers])
})
