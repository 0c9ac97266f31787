import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever works with people may say that she lives: it takes one person', () => {
  expect(groupsThatMay('correct-death')).toEqual(groupsThatMay('record-death'))
  expect(answerTo(['shift'], 'correct-death', { readable: [] })).toBe('yes')
})

test('not the legal group', () => {
  expect(answerTo(['legal'], 'correct-death')).not.toBe('yes')
})
