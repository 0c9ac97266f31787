import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her may say who she is', () => {
  expect(groupsThatMay('record-identity')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(groupsThatMay('record-identity', 'small')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
})

test('also in a case that another organisation opened to hers', () => {
  expect(answerTo(['casework'], 'record-identity', { relation: 'granted' })).toBe('yes')
  expect(answerTo(['casework'], 'record-identity', { relation: 'none' })).toBe('not-found')
})
