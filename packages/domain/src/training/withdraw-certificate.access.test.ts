import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever keeps the courses of her own organisation, and nobody on the night shift', () => {
  expect(groupsThatMay('withdraw-certificate').sort()).toEqual([
    'casework',
    'child-protection',
    'protection',
  ])
  expect(answerTo(['shift'], 'withdraw-certificate')).toBe('not-permitted')
  expect(answerTo(['casework'], 'withdraw-certificate', { relation: 'granted' })).toBe('not-found')
})
