import { expect, test } from 'vitest'
import { groupsThatMay } from '../../testing/access.ts'

test('whoever holds one of them a bed holds it for all of them', () => {
  expect(groupsThatMay('offer-family-stay')).toEqual(groupsThatMay('offer-stay'))
})
