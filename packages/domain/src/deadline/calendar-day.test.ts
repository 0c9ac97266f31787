import { expect, test } from 'vitest'
import {
  addDays,
  dayNumber,
  dayOfNumber,
  firstOfMonth,
  NotADay,
  sameDayOfMonth,
  weekdayOf,
} from './calendar-day.ts'

test('days are counted over months, leap days and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(dayOfNumber(dayNumber('1969-07-20'))).toBe('1969-07-20')
})

test('the weekday of a day is known before and after 1970', () => {
  expect(weekdayOf('2026-11-22')).toBe(0)
  expect(weekdayOf('2026-11-28')).toBe(6)
  expect(weekdayOf('1970-01-01')).toBe(4)
  expect(weekdayOf('1969-12-28')).toBe(0)
})

test('a month without that day is left to the caller', () => {
  expect(sameDayOfMonth('2026-11-30', 3)).toBeUndefined()
  expect(sameDayOfMonth('2026-11-22', 3)).toBe('2027-02-22')
  expect(sameDayOfMonth('2026-01-31', 12)).toBe('2027-01-31')
  expect(firstOfMonth('2026-11-30', 4)).toBe('2027-03-01')
})

test.each(['2026-02-30', '2026-13-01', '2026-11', 'ayer', ''])(
  'what is no day is a fault of the caller and is not repeated: %j',
  (text) => {
    expect(() => dayNumber(text)).toThrow(NotADay)
    if (text !== '') expect(() => dayNumber(text)).not.toThrow(text)
  },
)
