import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever is on shift takes over, and in no other organisation’s house', () => {
  expect(groupsThatMay('take-over-shift').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'take-over-shift', { relation: 'none' })).toBe('not-found')
})
