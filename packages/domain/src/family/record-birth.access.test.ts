import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever is there when a child is born writes it down', () => {
  expect(groupsThatMay('record-birth')).toEqual(workers)
})
