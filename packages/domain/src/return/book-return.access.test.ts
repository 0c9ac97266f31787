import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only who reads on what it rests decides; in a small house that is casework', () => {
  expect(groupsThatMay('book-return')).toEqual(['protection'])
  expect(groupsThatMay('book-return', 'small')).toEqual(['casework'])
})

test('also in a case that another organisation opened to hers: the one that brings people home', () => {
  const readable = ['protection', 'care'] as const
  expect(answerTo(['protection'], 'book-return', { relation: 'granted', readable })).toBe('yes')
})
