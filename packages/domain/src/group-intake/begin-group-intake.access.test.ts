import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('everybody who works with people may, and whoever is on call', () => {
  expect(groupsThatMay('begin-group-intake')).toEqual(groupsThatMay('register-person'))
})

test('a sheet of another organisation is none', () => {
  expect(answerTo(['casework'], 'begin-group-intake', { relation: 'none' })).toBe('not-found')
})
