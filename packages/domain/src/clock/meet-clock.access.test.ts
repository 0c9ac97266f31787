import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with her may say what became of a deadline', () => {
  expect(groupsThatMay('meet-clock')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
})

test('the legal group, which decides about no help, may not', () => {
  expect(answerTo(['legal'], 'meet-clock')).toBe('not-permitted')
})
