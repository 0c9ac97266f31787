import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever is there when she comes back may open the case again', () => {
  expect(groupsThatMay('reopen-case')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(groupsThatMay('reopen-case', 'small')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
})

test('never needs a second person, nor a key', () => {
  expect(answerTo(['shift'], 'reopen-case', { readable: [] })).toBe('yes')
  expect(answerTo(['shift'], 'reopen-case', { relation: 'granted' })).toBe('not-found')
})
