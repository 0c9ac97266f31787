import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever meets people may register a person; officers, counsel and statistics as such may not', () => {
  expect(groupsThatMay('register-person')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
    'on-call',
  ])
  expect(groupsThatMay('register-person', 'small')).toEqual([
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

test('no key is needed to register: nothing has to be readable', () => {
  expect(answerTo(['shift'], 'register-person', { readable: [] })).toBe('yes')
  expect(answerTo(['statistics'], 'register-person')).toBe('not-permitted')
})
