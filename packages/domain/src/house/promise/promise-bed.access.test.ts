import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever gives beds, at night the shift, and in no other organisation’s house', () => {
  expect(groupsThatMay('promise-bed').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'promise-bed', { relation: 'none' })).toBe('not-found')
})
