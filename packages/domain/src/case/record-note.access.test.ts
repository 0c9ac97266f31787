import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her, and whoever is on call, may write a note', () => {
  expect(groupsThatMay('record-note')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'on-call',
  ])
  expect(groupsThatMay('record-note', 'small')).toEqual([
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
  expect(answerTo(['statistics'], 'record-note')).toBe('not-permitted')
  expect(answerTo(['casework'], 'record-note', { relation: 'none' })).toBe('not-found')
})
