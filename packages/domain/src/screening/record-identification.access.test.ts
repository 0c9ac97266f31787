import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('who decides about cases and reads the plan may say what she is held to be', () => {
  expect(groupsThatMay('record-identification').sort()).toEqual(
    ['casework', 'protection', 'child-protection'].sort(),
  )
})
