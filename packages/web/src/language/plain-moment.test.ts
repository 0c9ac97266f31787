import { expect, test } from 'vitest'
import { daysBefore } from './plain-moment.ts'

test('a day is counted by the calendar, not by hours', () => {
  const now = new Date(2026, 10, 22, 0, 10)
  expect(daysBefore(new Date(2026, 10, 22, 0, 0), now)).toBe(0)
  expect(daysBefore(new Date(2026, 10, 21, 23, 59), now)).toBe(1)
  expect(daysBefore(new Date(2026, 10, 20, 23, 59), now)).toBe(2)
  expect(daysBefore(new Date(2026, 10, 23, 0, 0), now)).toBe(-1)
})

test('a night on which the clocks change is one night', () => {
  for (let day = 1; day <= 365; day += 1)
    expect(daysBefore(new Date(2026, 0, day, 23, 30), new Date(2026, 0, day + 1, 0, 30))).toBe(1)
})
