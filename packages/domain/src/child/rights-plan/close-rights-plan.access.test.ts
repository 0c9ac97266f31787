import { expect, test } from 'vitest'
import { groupsThatMay } from '../../testing/access.ts'

test('whoever reads what is a child’s own may close the plan', () => {
  expect(groupsThatMay('close-rights-plan')).toEqual(['child-protection'])
  expect(groupsThatMay('close-rights-plan', 'small')).toEqual(['casework'])
})
