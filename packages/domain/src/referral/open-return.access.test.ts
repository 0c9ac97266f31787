import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who may take her on may let the sender see how she fares', () => {
  expect(groupsThatMay('open-return')).toEqual(groupsThatMay('accept-referral'))
})

test('not whoever places, watches or counts', () => {
  for (const kind of ['placement', 'shift', 'statistics', 'legal', 'officers'] as const)
    expect(answerTo([kind], 'open-return')).toBe('not-permitted')
})
