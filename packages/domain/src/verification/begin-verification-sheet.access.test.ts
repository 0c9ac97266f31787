import { expect, test } from 'vitest'
import { answerTo, groupsThatMay } from '../testing/access.ts'

test('whoever may begin a sheet may begin one at a visit', () => {
  expect(groupsThatMay('begin-verification-sheet').sort()).toEqual(
    groupsThatMay('begin-group-intake').sort(),
  )
  expect(answerTo(['casework'], 'begin-verification-sheet', { relation: 'granted' })).toBe(
    'not-found',
  )
})
