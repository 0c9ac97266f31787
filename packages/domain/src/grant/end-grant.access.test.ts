import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who may share may stop sharing', () => {
  for (const size of ['large', 'small'] as const)
    expect(groupsThatMay('end-grant', size)).toEqual(['casework', 'protection', 'child-protection'])
})

test('only the organisation that granted', () => {
  expect(answerTo(['casework'], 'end-grant', { relation: 'granted' })).toBe('not-found')
  expect(answerTo(['shift'], 'end-grant')).toBe('not-permitted')
})

test('an officer may, and nobody has to read what it rests on', () => {
  expect(answerTo(['shift'], 'end-grant', { officer: true })).toBe('yes')
  expect(answerTo(['casework'], 'end-grant', { readable: [] })).toBe('yes')
  expect(answerTo([], 'end-grant', { officer: true, relation: 'granted' })).toBe('not-found')
})
