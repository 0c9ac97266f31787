import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever keeps the courses of her own organisation, and nobody on the night shift', () => {
  expect(groupsThatMay('issue-certificates').sort()).toEqual([
    'casework',
    'child-protection',
    'protection',
  ])
  expect(answerTo(['shift'], 'issue-certificates')).toBe('not-permitted')
  expect(answerTo(['casework'], 'issue-certificates', { relation: 'granted' })).toBe('not-found')
})
