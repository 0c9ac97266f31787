import { expect, test } from 'vitest'
import { caseDeciders } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever decides about a case may be the second person', () => {
  expect(groupsThatMay('confirm-payment')).toEqual([...caseDeciders])
})
