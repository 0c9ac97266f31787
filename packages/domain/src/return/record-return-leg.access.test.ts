import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever is with her takes down what happens on the way', () => {
  expect(groupsThatMay('record-return-leg')).toEqual([...workers])
})
