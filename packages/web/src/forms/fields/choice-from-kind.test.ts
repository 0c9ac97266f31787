import { expect, test } from 'vitest'
import { noAnswersAmong } from './choice-from-kind.tsx'

test('a colleague who declines a case says no, and is not offered that she prefers not to say', () => {
  expect(noAnswersAmong('transferAnswer', ['accepted', 'declined'])).toEqual([])
})

test('whoever is asked about herself may keep her answer back', () => {
  const values = ['yes', 'no', 'unknown', 'not-asked', 'declined']
  expect(noAnswersAmong('pregnancy', values)).toEqual(['unknown', 'not-asked', 'declined'])
})
