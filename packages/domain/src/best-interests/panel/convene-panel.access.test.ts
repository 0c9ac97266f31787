import { expect, test } from 'vitest'
import { groupsThatMay } from '../../testing/access.ts'

test('whoever decides about cases convenes a panel, also who cannot read what it decides', () => {
  expect(groupsThatMay('convene-panel').sort()).toEqual(
    ['casework', 'child-protection', 'protection'].sort(),
  )
})
