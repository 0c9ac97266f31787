import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../../testing/access.ts'

test('whoever gives one of them a bed gives it to all of them', () => {
  expect(groupsThatMay('begin-family-stay')).toEqual(groupsThatMay('begin-stay'))
  expect(answerTo(['shift'], 'begin-family-stay', { relation: 'ended' })).toBe('not-found')
})
