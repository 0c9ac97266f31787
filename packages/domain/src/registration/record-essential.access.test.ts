import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her, and whoever is on call, may say what the shift must know', () => {
  expect(groupsThatMay('record-essential')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'on-call',
  ])
  expect(groupsThatMay('record-essential', 'small')).toEqual([
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

test('who may not is told that it is not hers to do, not what there is', () => {
  expect(answerTo(['statistics'], 'record-essential')).toBe('not-permitted')
  expect(answerTo(['casework'], 'record-essential', { relation: 'none' })).toBe('not-found')
})
