import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever answers for places sets the beds, not the shift', () => {
  expect(groupsThatMay('set-beds')).toEqual(['placement'])
  expect(answerTo(['shift'], 'set-beds')).toBe('not-permitted')
})
