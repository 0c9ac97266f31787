import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her may settle what she can read', () => {
  expect(groupsThatMay('resolve-conflict')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(groupsThatMay('resolve-conflict', 'small')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
})

test('who may not is told that it is not hers to do, not what there is', () => {
  expect(answerTo(['statistics'], 'resolve-conflict')).toBe('not-permitted')
  expect(answerTo(['casework'], 'resolve-conflict', { relation: 'none' })).toBe('not-found')
})
