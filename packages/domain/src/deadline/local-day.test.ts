import { expect, test } from 'vitest'
import { addDays } from './calendar-day.ts'
import { dayIn, endOfDayIn, instantAt } from './local-day.ts'

const hour = 3_600_000

test('the same instant is another day in another place', () => {
  const at = Date.parse('2026-11-22T05:30:00Z')
  expect(dayIn('America/Mexico_City', at)).toBe('2026-11-21')
  expect(dayIn('America/Cancun', at)).toBe('2026-11-22')
  expect(dayIn('America/Tijuana', at)).toBe('2026-11-21')
})

test('a day ends with its last millisecond on the clock of the place', () => {
  expect(endOfDayIn('America/Mexico_City', '2026-07-15')).toBe(
    Date.parse('2026-07-16T06:00:00Z') - 1,
  )
  expect(endOfDayIn('America/Tijuana', '2026-07-15')).toBe(Date.parse('2026-07-16T07:00:00Z') - 1)
  expect(endOfDayIn('America/Tijuana', '2026-12-15')).toBe(Date.parse('2026-12-16T08:00:00Z') - 1)
})

test('where clocks change a day has 23 or 25 hours, elsewhere always 24', () => {
  const lengthOf = (zone: string, day: string) =>
    (endOfDayIn(zone, day) - endOfDayIn(zone, addDays(day, -1))) / hour
  expect(lengthOf('America/Tijuana', '2026-03-08')).toBe(23)
  expect(lengthOf('America/Tijuana', '2026-11-01')).toBe(25)
  expect(lengthOf('America/Mexico_City', '2026-03-08')).toBe(24)
  // Until 2022 they changed there too; a record of that time is still read right.
  expect(lengthOf('America/Mexico_City', '2022-04-03')).toBe(23)
})

test.each([
  'America/Mexico_City',
  'America/Tijuana',
  'America/Havana',
  'America/St_Johns',
  'Pacific/Apia',
])(
  'the end of each day of a year lies in that day, and the next millisecond in the next: %s',
  (zone) => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const end = endOfDayIn(zone, day)
      expect(dayIn(zone, end)).toBe(day)
      expect(dayIn(zone, end + 1)).toBe(addDays(day, 1))
    }
  },
)

test('an hour is that of the clock of its place', () => {
  const at = instantAt('America/Tijuana', '2026-11-24', 10 * 60 + 30)
  expect(new Date(at).toISOString()).toBe('2026-11-24T18:30:00.000Z')
  expect(instantAt('Etc/GMT+6', '2026-11-24', 0)).toBe(Date.UTC(2026, 10, 24, 6))
})
