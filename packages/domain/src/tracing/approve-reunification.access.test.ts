import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever reads what protects her decides, in a small house whoever works there, and nobody of another organisation', () => {
  expect(groupsThatMay('approve-reunification')).toEqual(['protection'])
  expect(groupsThatMay('approve-reunification', 'small')).toEqual(['casework'])
  expect(answerTo(['protection'], 'approve-reunification', { relation: 'granted' })).toBe(
    'not-found',
  )
})
