import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who may refer may take a referral back', () => {
  expect(groupsThatMay('withdraw-referral')).toEqual([
    'casework',
    'health',
    'psychosocial',
    'protection',
    'child-protection',
  ])
  expect(groupsThatMay('withdraw-referral', 'small')).toEqual(['casework'])
})

test('only on the side that sent it', () => {
  expect(answerTo(['casework'], 'withdraw-referral', { relation: 'granted' })).toBe('not-found')
  expect(answerTo(['shift'], 'withdraw-referral')).toBe('not-permitted')
})
