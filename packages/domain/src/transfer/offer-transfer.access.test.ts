import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever decides about cases and reads the care given', () => {
  expect(groupsThatMay('offer-transfer')).toEqual(['casework', 'protection', 'child-protection'])
})

test('neither the shift nor the legal group', () => {
  expect(answerTo(['shift'], 'offer-transfer')).not.toBe('yes')
  expect(answerTo(['legal'], 'offer-transfer')).not.toBe('yes')
})
