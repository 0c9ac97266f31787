import { expect, test } from 'vitest'
import { caseDeciders } from '../access/access-rule.ts'
import { groupsThatMay } from '../testing/access.ts'

test('whoever decides about a case agrees a payment', () => {
  expect(groupsThatMay('agree-payment')).toEqual([...caseDeciders])
})
