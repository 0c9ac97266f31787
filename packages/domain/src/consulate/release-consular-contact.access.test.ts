import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only whoever reads what may forbid it, and of the own house', () => {
  expect(groupsThatMay('release-consular-contact')).toEqual(['protection'])
  expect(groupsThatMay('release-consular-contact', 'small')).toEqual(['casework'])
  const readable = ['protection', 'care'] as const
  expect(
    answerTo(['protection'], 'release-consular-contact', { relation: 'granted', readable }),
  ).toBe('not-found')
})
