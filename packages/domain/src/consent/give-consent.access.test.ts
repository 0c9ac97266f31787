import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever is with her may take down her answer', () => {
  expect(groupsThatMay('give-consent')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(groupsThatMay('give-consent', 'small')).toEqual([
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
  expect(answerTo(['statistics'], 'give-consent')).toBe('not-permitted')
  expect(answerTo(['casework'], 'give-consent', { relation: 'none' })).toBe('not-found')
})
