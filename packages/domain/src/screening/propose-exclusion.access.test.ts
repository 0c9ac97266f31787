import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('who decides about cases and reads what happened may propose it', () => {
  expect(groupsThatMay('propose-exclusion').sort()).toEqual(['casework', 'protection'].sort())
})
