import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever answers for places, not the shift, and in no other organisation’s house', () => {
  expect(groupsThatMay('end-house')).toEqual(['placement'])
  expect(groupsThatMay('end-house', 'small')).toEqual(['casework'])
  expect(answerTo(['placement'], 'end-house', { relation: 'granted' })).toBe('not-found')
})
