import { expect, test } from 'vitest'
import { caseDeciders } from '../../access/access-rule.ts'
import { groupsThatMay } from '../../testing/access.ts'

test('whoever decides about cases may', () => {
  expect(groupsThatMay('record-representation').sort()).toEqual([...caseDeciders].sort())
})
