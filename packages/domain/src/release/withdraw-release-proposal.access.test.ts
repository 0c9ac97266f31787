import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only an officer may, of her own organisation', () => {
  expect(groupsThatMay('withdraw-release-proposal')).toEqual([])
  expect(answerTo([], 'withdraw-release-proposal', { officer: true })).toBe('yes')
  expect(answerTo(['statistics'], 'withdraw-release-proposal')).toBe('not-permitted')
  expect(answerTo([], 'withdraw-release-proposal', { officer: true, relation: 'granted' })).toBe(
    'not-found',
  )
})
