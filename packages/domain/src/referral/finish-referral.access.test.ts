import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who may take her on may say that its part is done', () => {
  expect(groupsThatMay('finish-referral')).toEqual([
    'casework',
    'health',
    'psychosocial',
    'protection',
    'child-protection',
  ])
  expect(groupsThatMay('finish-referral', 'small')).toEqual(['casework'])
})

test('not whoever places, watches or counts', () => {
  for (const kind of ['placement', 'shift', 'statistics', 'legal', 'officers'] as const)
    expect(answerTo([kind], 'finish-referral')).toBe('not-permitted')
  expect(answerTo(['casework'], 'finish-referral', { readable: ['identity'] })).toBe(
    'sealed-from-you',
  )
})
