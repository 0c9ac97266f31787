import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only an officer approves what is published; whoever counts does not approve her own figures', () => {
  expect(groupsThatMay('approve-release')).toEqual([])
  expect(answerTo([], 'approve-release', { officer: true })).toBe('yes')
  expect(answerTo(['statistics'], 'approve-release')).toBe('not-permitted')
  expect(answerTo([], 'approve-release', { officer: true, relation: 'granted' })).toBe('not-found')
})
