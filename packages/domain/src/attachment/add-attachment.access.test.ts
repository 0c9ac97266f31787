import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

const who = [
  'casework',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child-protection',
]

test('whoever works with her may add a picture, also where she cannot see it again', () => {
  expect(groupsThatMay('add-attachment')).toEqual(who)
})

test('who may not is told that it is not hers to do, not what there is', () => {
  expect(answerTo(['statistics'], 'add-attachment')).toBe('not-permitted')
  expect(answerTo(['casework'], 'add-attachment', { relation: 'none' })).toBe('not-found')
})
