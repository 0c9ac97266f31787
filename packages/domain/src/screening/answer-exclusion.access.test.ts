import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('the second person too must have read what happened', () => {
  expect(groupsThatMay('answer-exclusion').sort()).toEqual(['casework', 'protection'].sort())
})
