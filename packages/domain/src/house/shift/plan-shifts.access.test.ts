import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever answers for the house plans its shifts, not the shift', () => {
  expect(groupsThatMay('plan-shifts')).toEqual(groupsThatMay('set-beds'))
  expect(answerTo(['shift'], 'plan-shifts')).toBe('not-permitted')
  expect(answerTo(['placement'], 'plan-shifts', { relation: 'none' })).toBe('not-found')
})
