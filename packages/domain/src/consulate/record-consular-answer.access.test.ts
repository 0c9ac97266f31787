import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever she tells may write it down', () => {
  expect(groupsThatMay('record-consular-answer').sort()).toEqual([...workers].sort())
})
