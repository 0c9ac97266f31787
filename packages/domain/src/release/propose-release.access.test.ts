import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only an officer may, of her own organisation', () => {
  expect(groupsThatMay('propose-release')).toEqual([])
  expect(answerTo([], 'propose-release', { officer: true })).toBe('yes')
  expect(answerTo(['statistics'], 'propose-release')).toBe('not-permitted')
  expect(answerTo([], 'propose-release', { officer: true, relation: 'granted' })).toBe('not-found')
})
