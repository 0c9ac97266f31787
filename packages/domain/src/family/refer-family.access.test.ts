import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('a family is referred by whoever refers a person, of the own house alone', () => {
  expect(groupsThatMay('refer-family')).toEqual(groupsThatMay('send-referral'))
  expect(answerTo(['casework'], 'refer-family', { relation: 'granted' })).toBe('not-found')
})
