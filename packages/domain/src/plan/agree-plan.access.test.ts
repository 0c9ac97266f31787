import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('who decides about a case and reads its plan may agree on one', () => {
  expect(groupsThatMay('agree-plan').sort()).toEqual(['casework', 'child-protection', 'protection'])
})
