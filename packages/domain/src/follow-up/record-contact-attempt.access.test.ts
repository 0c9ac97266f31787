import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever tried to reach her takes it down', () => {
  expect(groupsThatMay('record-contact-attempt')).toEqual([...workers])
})
