import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitSlip } from './digit-slip.ts'

test('one digit replaced, two changed, one missing', () => {
  expect(digitSlip(7326, 7329)).toEqual({ kind: 'digit-replaced', position: 4 })
  expect(digitSlip(23_574, 24_574)).toEqual({ kind: 'digit-replaced', position: 2 })
  expect(digitSlip(131_488, 131_448)).toEqual({ kind: 'digit-replaced', position: 5 })
  expect(digitSlip(4394, 4934)).toEqual({ kind: 'digits-swapped', position: 2 })
  expect(digitSlip(4394, 439)).toEqual({ kind: 'digit-missing', position: 4 })
})

test('what takes two mistakes is no slip, and small numbers tell nothing', () => {
  expect(digitSlip(129_791, 131_448)).toBeUndefined()
  expect(digitSlip(14, 15)).toBeUndefined()
  expect(digitSlip(744, 744)).toBeUndefined()
})

test('it is the same slip from both sides', () => {
  const n = fc.integer({ min: 100, max: 999_999 })
  fc.assert(
    fc.property(n, n, (a, b) => {
      expect(digitSlip(a, b)).toEqual(digitSlip(b, a))
    }),
  )
})
