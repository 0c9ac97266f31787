import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('only who reads by which way she may be reached plans to reach her', () => {
  expect(groupsThatMay('plan-contact')).toEqual(['casework'])
})
