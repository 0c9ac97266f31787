import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever visits her takes down what she found, also what she cannot read back', () => {
  expect(groupsThatMay('record-follow-up')).toEqual([...workers])
})
