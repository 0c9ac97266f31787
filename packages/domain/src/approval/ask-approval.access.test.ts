import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever decides about cases and reads the care given', () => {
  expect(groupsThatMay('ask-approval')).toEqual(['casework', 'protection', 'child-protection'])
  expect(answerTo(['shift'], 'ask-approval')).not.toBe('yes')
})

test('not about another organisation’s case', () => {
  expect(answerTo(['casework'], 'ask-approval', { relation: 'granted' })).toBe('not-found')
})
