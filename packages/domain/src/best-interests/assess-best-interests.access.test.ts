import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever sits with children writes it, also who cannot read it back', () => {
  expect(groupsThatMay('assess-best-interests').sort()).toEqual(
    ['casework', 'child-protection', 'protection', 'psychosocial'].sort(),
  )
})
