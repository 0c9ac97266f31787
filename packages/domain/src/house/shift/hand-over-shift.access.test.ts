import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever is on shift hands over, and in no other organisation’s house', () => {
  expect(groupsThatMay('hand-over-shift').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'hand-over-shift', { relation: 'ended' })).toBe('not-found')
})
