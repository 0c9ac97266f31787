import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever answers for the house takes a shift out of its roster, not the shift', () => {
  expect(groupsThatMay('drop-planned-shift')).toEqual(groupsThatMay('set-beds'))
  expect(answerTo(['shift'], 'drop-planned-shift')).toBe('not-permitted')
  expect(answerTo(['placement'], 'drop-planned-shift', { relation: 'none' })).toBe('not-found')
})
