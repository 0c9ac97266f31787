import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('an interview is held by those who work with a case, not by the shift', () => {
  expect(groupsThatMay('record-interview').sort()).toEqual(
    ['casework', 'psychosocial', 'protection', 'child-protection'].sort(),
  )
})
