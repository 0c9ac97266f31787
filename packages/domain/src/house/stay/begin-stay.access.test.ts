import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever assigns beds, at night the shift; also for somebody whose file another organisation opened', () => {
  expect(groupsThatMay('begin-stay').sort()).toEqual(['casework', 'placement', 'shift'])
  expect(answerTo(['shift'], 'begin-stay', { relation: 'granted', readable: ['care'] })).toBe('yes')
  expect(answerTo(['shift'], 'begin-stay', { relation: 'ended' })).toBe('not-found')
  expect(answerTo(['legal'], 'begin-stay')).toBe('not-permitted')
})
