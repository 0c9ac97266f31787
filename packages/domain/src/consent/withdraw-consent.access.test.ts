import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever is with her may take down that she takes it back', () => {
  expect(groupsThatMay('withdraw-consent')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(groupsThatMay('withdraw-consent', 'small')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
})

test('needs no key: a withdrawal is never held up', () => {
  expect(answerTo(['shift'], 'withdraw-consent', { readable: [] })).toBe('yes')
  expect(answerTo(['officers'], 'withdraw-consent')).toBe('not-permitted')
})
