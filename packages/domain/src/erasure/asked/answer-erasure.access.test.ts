import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('who decides about cases answers, and the officers, who carry it out', () => {
  expect(groupsThatMay('answer-erasure')).toEqual(['casework', 'protection', 'child-protection'])
  expect(answerTo([], 'answer-erasure', { officer: true })).toBe('yes')
  expect(answerTo(['shift'], 'answer-erasure')).toBe('not-permitted')
})

test('also of what is no longer opened to her organisation: it is about the copies that it holds', () => {
  const after = { relation: 'ended', readable: [] } as const
  expect(answerTo(['casework'], 'answer-erasure', after)).toBe('yes')
  expect(answerTo([], 'order-erasure', { ...after, officer: true })).toBe('yes')
  expect(answerTo(['casework'], 'give-consent', after)).toBe('not-found')
})
