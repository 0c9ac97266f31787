import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever may register somebody may take her down with what she saw', () => {
  expect(groupsThatMay('detect-person')).toEqual(groupsThatMay('register-person'))
})
