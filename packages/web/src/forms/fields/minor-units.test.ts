import { expect, test } from 'vitest'
import { minorUnits, writeMinorUnits } from './minor-units.ts'

test.each([
  ['450', 45_000],
  ['450.5', 45_050],
  ['450,50', 45_050],
  ['1,450.50', 145_050],
  ['$ 1 450', 145_000],
  ['1.450', 145_000],
  ['0.05', 5],
])('"%s" is %i cents', (typed, cents) => {
  expect(minorUnits(typed)).toBe(cents)
})

test.each(['', 'gratis', '-5', '4.5.6', '1,23,4'])('"%s" is no amount', (typed) => {
  expect(minorUnits(typed)).toBeUndefined()
})

test('an amount is written as it is read again', () => {
  for (const cents of [0, 5, 100, 45_050, 145_050, 123_456_789])
    expect(minorUnits(writeMinorUnits(cents))).toBe(cents)
  expect(writeMinorUnits(450_000)).toBe('4,500.00')
})
