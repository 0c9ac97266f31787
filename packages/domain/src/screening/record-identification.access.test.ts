import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('who decides about cases and reads the plan may say what she is held to be', () => {
  expect(groupsThatMay('record-identification').sort()).toEqual(
    ['casework', 'protection', 'child-protection'].sort(),
  )
})

test('never by the legal group or the statistics group', () => {
  expect(answerTo(['legal'], 'record-identification')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'record-identification')).toBe('not-permitted')
})
