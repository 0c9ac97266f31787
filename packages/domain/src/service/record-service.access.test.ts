import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever helps may write down the help, also what she cannot read back', () => {
  expect(groupsThatMay('record-service')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(groupsThatMay('record-service', 'small')).toEqual([
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
  expect(answerTo(['health'], 'record-service', { relation: 'granted', readable: [] })).toBe('yes')
  expect(answerTo(['legal'], 'record-service')).toBe('not-permitted')
})
