import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('only who is on call opens this way; whoever is on shift reads it anyway', () => {
  expect(groupsThatMay('open-on-call')).toEqual(['on-call'])
  expect(groupsThatMay('open-on-call', 'small')).toEqual(['on-call'])
})

test('nobody opens a case of another organisation by night, granted or not', () => {
  expect(answerTo(['on-call'], 'open-on-call', { relation: 'granted' })).toBe('not-found')
  expect(answerTo(['casework'], 'open-on-call')).toBe('not-permitted')
})
