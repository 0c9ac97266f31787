import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who reads the care asked for may take her on', () => {
  expect(groupsThatMay('accept-referral')).toEqual([
    'casework',
    'health',
    'psychosocial',
    'protection',
    'child-protection',
  ])
  expect(groupsThatMay('accept-referral', 'small')).toEqual(['casework'])
})

test('not whoever places, watches or counts', () => {
  for (const kind of ['placement', 'shift', 'statistics', 'legal', 'officers'] as const)
    expect(answerTo([kind], 'accept-referral')).toBe('not-permitted')
  expect(answerTo(['casework'], 'accept-referral', { readable: ['identity'] })).toBe(
    'sealed-from-you',
  )
})
