import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who reads the care given may ask another organisation to help', () => {
  expect(groupsThatMay('send-referral')).toEqual([
    'casework',
    'health',
    'psychosocial',
    'protection',
    'child-protection',
  ])
  expect(groupsThatMay('send-referral', 'small')).toEqual(['casework'])
})

test('not whoever places, watches or counts', () => {
  for (const kind of ['placement', 'shift', 'statistics', 'legal', 'officers'] as const)
    expect(answerTo([kind], 'send-referral')).toBe('not-permitted')
  expect(answerTo(['casework'], 'send-referral', { readable: ['identity'] })).toBe(
    'sealed-from-you',
  )
})
