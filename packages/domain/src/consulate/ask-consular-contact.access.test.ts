import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only whoever reads what may forbid it, and of the own house', () => {
  expect(groupsThatMay('ask-consular-contact')).toEqual(['protection'])
  expect(groupsThatMay('ask-consular-contact', 'small')).toEqual(['casework'])
  const readable = ['protection', 'care'] as const
  expect(answerTo(['protection'], 'ask-consular-contact', { relation: 'granted', readable })).toBe(
    'not-found',
  )
})
