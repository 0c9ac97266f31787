import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever decides about cases and reads the care given', () => {
  expect(groupsThatMay('record-conference')).toEqual(['casework', 'protection', 'child-protection'])
})

test('neither the shift nor the legal group', () => {
  expect(answerTo(['shift'], 'record-conference')).not.toBe('yes')
  expect(answerTo(['legal'], 'record-conference')).not.toBe('yes')
})
