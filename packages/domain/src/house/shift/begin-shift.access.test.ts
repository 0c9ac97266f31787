import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever may be on shift begins one, and in no other organisation’s house', () => {
  expect(groupsThatMay('begin-shift').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'begin-shift', { relation: 'none' })).toBe('not-found')
})
