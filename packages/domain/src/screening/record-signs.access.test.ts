import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever meets people may say what she saw', () => {
  expect(groupsThatMay('record-signs').sort()).toEqual(
    [
      'casework',
      'shift',
      'health',
      'psychosocial',
      'protection',
      'placement',
      'child-protection',
      'on-call',
    ].sort(),
  )
})
