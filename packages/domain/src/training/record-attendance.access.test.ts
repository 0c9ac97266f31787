import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever keeps the courses of her own organisation, and nobody on the night shift', () => {
  expect(groupsThatMay('record-attendance').sort()).toEqual([
    'casework',
    'child-protection',
    'protection',
  ])
  expect(answerTo(['shift'], 'record-attendance')).toBe('not-permitted')
  expect(answerTo(['casework'], 'record-attendance', { relation: 'granted' })).toBe('not-found')
})
