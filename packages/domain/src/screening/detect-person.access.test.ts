import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever meets people may take somebody down with what she saw', () => {
  expect(groupsThatMay('detect-person').sort()).toEqual(
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
  expect(answerTo(['legal'], 'detect-person')).toBe('not-permitted')
  expect(answerTo(['statistics'], 'detect-person')).toBe('not-permitted')
})
