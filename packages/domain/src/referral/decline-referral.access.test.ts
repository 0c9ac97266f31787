import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who reads the care asked for may say no', () => {
  expect(groupsThatMay('decline-referral')).toEqual([
    'casework',
    'health',
    'psychosocial',
    'protection',
    'child-protection',
  ])
  expect(groupsThatMay('decline-referral', 'small')).toEqual(['casework'])
})

test('not whoever places, watches or counts', () => {
  for (const kind of ['placement', 'shift', 'statistics', 'legal', 'officers'] as const)
    expect(answerTo([kind], 'decline-referral')).toBe('not-permitted')
  expect(answerTo(['casework'], 'decline-referral', { readable: ['identity'] })).toBe(
    'sealed-from-you',
  )
})
