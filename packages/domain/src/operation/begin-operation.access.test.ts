import { expect, test } from 'vitest'
import { workers } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever works with people may begin one, also at night; counsel and who counts may not', () => {
  expect(groupsThatMay('begin-operation').sort()).toEqual([...workers, 'on-call'].sort())
})
