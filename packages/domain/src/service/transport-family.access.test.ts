import { expect, test } from 'vitest'
import { groupsThatMay } from '../testing/access.ts'

test('whoever works with people', () => {
  expect(groupsThatMay('transport-family')).toEqual(groupsThatMay('record-service'))
})
