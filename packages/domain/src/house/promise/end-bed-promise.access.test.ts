import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever gives beds, at night the shift, and in no other organisation’s house', () => {
  expect(groupsThatMay('end-bed-promise').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'end-bed-promise', { relation: 'none' })).toBe('not-found')
})
