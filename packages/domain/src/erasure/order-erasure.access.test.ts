import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'
import { groupKinds } from '../organisation/group-kind.ts'

test('only an officer orders an erasure, whatever her groups; no group suffices', () => {
  expect(groupsThatMay('order-erasure')).toEqual([])
  expect(answerTo([], 'order-erasure', { officer: true })).toBe('yes')
  expect(answerTo(groupKinds, 'order-erasure')).toBe('not-permitted')
})

test('she need not be able to read what is erased', () => {
  expect(answerTo(['officers'], 'order-erasure', { officer: true, readable: [] })).toBe('yes')
})
