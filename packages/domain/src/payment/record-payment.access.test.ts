import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever handed it over takes it down', () => {
  expect(groupsThatMay('record-payment')).toEqual([...workers])
})
