import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever may write with an intake key may confirm what she wrote', () => {
  expect(groupsThatMay('confirm-author')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'on-call',
  ])
  expect(groupsThatMay('confirm-author', 'small')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'on-call',
  ])
})

test('only in her own organisation’s cases', () => {
  expect(answerTo(['shift'], 'confirm-author', { relation: 'granted' })).toBe('not-found')
})
