import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('the shift too shows the way on', () => {
  expect(groupsThatMay('record-onward-path').sort()).toEqual(
    ['casework', 'shift', 'protection', 'child-protection'].sort(),
  )
})
