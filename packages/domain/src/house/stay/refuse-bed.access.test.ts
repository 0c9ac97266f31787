import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever assigns beds, at night the shift; also for somebody whose file another organisation opened', () => {
  expect(groupsThatMay('refuse-bed').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'refuse-bed', { relation: 'granted', readable: ['care'] })).toBe('yes')
  expect(answerTo(['shift'], 'refuse-bed', { relation: 'ended' })).toBe('not-found')
  expect(answerTo(['legal'], 'refuse-bed')).toBe('not-permitted')
})
