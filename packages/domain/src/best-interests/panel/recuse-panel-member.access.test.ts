import { expect, test } from 'vitest'
import { groupsThatMay } from '../../testing/access.ts'

test('only whoever reads who sits on it recuses a member', () => {
  expect(groupsThatMay('recuse-panel-member')).toEqual(['child-protection'])
  expect(groupsThatMay('recuse-panel-member', 'small')).toEqual(['casework'])
})
