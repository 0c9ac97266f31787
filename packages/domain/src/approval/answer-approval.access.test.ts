import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever decides about cases and reads the care given', () => {
  expect(groupsThatMay('answer-approval')).toEqual(['casework', 'protection', 'child-protection'])
  expect(answerTo(['shift'], 'answer-approval')).not.toBe('yes')
})

test('not about another organisation’s case', () => {
  expect(answerTo(['casework'], 'answer-approval', { relation: 'granted' })).toBe('not-found')
})
