import { expect, test } from 'vitest'
import { dayHere, dayInDays, endOfDayHere } from './local-days.ts'

// Eight in the evening in Mexico City, two in the morning of the next day in UTC.
const evening = Date.parse('2026-11-24T02:00:00Z')

test('a day is the country’s and not UTC’s: what is approved in the evening is of that evening', () => {
  expect(dayHere(evening)).toBe('2026-11-23')
  expect(dayInDays(14, evening)).toBe('2026-12-07')
})

test('a last day ends at midnight here', () => {
  expect(dayHere(endOfDayHere('2026-11-23'))).toBe('2026-11-23')
  expect(dayHere(endOfDayHere('2026-11-23') + 1)).toBe('2026-11-24')
})
