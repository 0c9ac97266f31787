import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever decides about cases and reads the care given', () => {
  expect(groupsThatMay('answer-transfer')).toEqual(['casework', 'protection', 'child-protection'])
})

test('neither the shift nor the legal group', () => {
  expect(answerTo(['shift'], 'answer-transfer')).not.toBe('yes')
  expect(answerTo(['legal'], 'answer-transfer')).not.toBe('yes')
})
