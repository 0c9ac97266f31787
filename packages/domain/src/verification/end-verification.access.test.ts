import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('what came of it is said by who reads what was recorded', () => {
  expect(groupsThatMay('end-verification')).toContain('casework')
  expect(answerTo(['shift'], 'end-verification')).toBe('sealed-from-you')
  expect(answerTo(['casework'], 'end-verification', { relation: 'granted' })).toBe('not-found')
})
