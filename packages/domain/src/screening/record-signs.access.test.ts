import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever meets people may say what she saw', () => {
  expect(groupsThatMay('record-signs').sort()).toEqual(
    [
      'casework',
      'shift',
      'health',
      'psychosocial',
      'protection',
      'placement',
      'child-protection',
      'on-call',
    ].sort(),
  )
})

test('never by the legal group or the statistics group', () => {
  expect(answerTo(['legal'], 'record-signs')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'record-signs')).toBe('not-permitted')
})
