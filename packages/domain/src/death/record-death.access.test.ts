import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with people may say that somebody died, and reads nothing for it', () => {
  expect(groupsThatMay('record-death')).toEqual([
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ])
  expect(answerTo(['shift'], 'record-death', { readable: [] })).toBe('yes')
})

test('not the legal group', () => {
  expect(answerTo(['legal'], 'record-death')).not.toBe('yes')
})
