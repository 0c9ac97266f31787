import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever books the journey of one of them', () => {
  for (const size of ['small', 'large'] as const)
    expect(groupsThatMay('book-family-return', size)).toEqual(groupsThatMay('book-return', size))
})
