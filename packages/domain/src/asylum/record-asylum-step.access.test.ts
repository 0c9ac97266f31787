import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever hears a wish may write it down; the legal group and officers have no part in it', () => {
  expect(groupsThatMay('record-asylum-step').sort()).toEqual([...workers].sort())
})
