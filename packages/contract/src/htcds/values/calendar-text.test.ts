import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from './calendar-text.ts'
import type { DateReading } from './calendar-text.ts'

const reading: DateReading = { order: 'day-month', today: '2026-11-22', mayBeFuture: false }
const date = (text: string, about: Partial<DateReading> = {}): string => {
  const read = readDate(text, { ...reading, ...about })
  return read.kind === 'date' ? [read.date, ...read.remarks].join(' ') : read.code
}

test.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-1-2', '2026-01-02'],
  ['22/11/2026', '2026-11-22'],
  [' 22.11.2026 ', '2026-11-22'],
  ['22-11-2026', '2026-11-22'],
  ['22-nov-2026', '2026-11-22'],
  ['22 de noviembre de 2026', '2026-11-22'],
  ['3 ENE. 1999', '1999-01-03'],
  ['14 September 1999', '1999-09-14'],
  ['2001-02-03T00:00:00', '2001-02-03'],
  ['2001-02-03 10:30', '2001-02-03 date-time-left-out'],
  ['1998', '1998 date-partial'],
  ['1998-05', '1998-05 date-partial'],
  ['05/1998', '1998-05 date-partial'],
  ['36526', '2000-01-01 date-from-serial-number'],
  ['36526.75', '2000-01-01 date-from-serial-number'],
])('%s is read as %s', (text, expected) => {
  expect(date(text)).toBe(expected)
})

test.each([
  ['hace mucho', 'date-not-read'],
  ['aprox. 1998', 'date-not-read'],
  ['31/02/2020', 'date-impossible'],
  ['2020-13-01', 'date-impossible'],
  ['29/02/1900', 'date-impossible'],
  ['0001-01-01', 'date-impossible'],
  ['23/11/2026', 'date-in-future'],
  ['2027', 'date-in-future'],
  ['3 mazo 1999', 'date-not-read'],
])('%s is not guessed: %s', (text, code) => {
  expect(date(text)).toBe(code)
})

describe('a year of two digits', () => {
  test('is the last one that is not in the future', () => {
    expect(date('22/11/26')).toBe('2026-11-22 date-two-digit-year')
    expect(date('23/11/26')).toBe('1926-11-23 date-two-digit-year')
    expect(date('5/6/98')).toBe('1998-06-05 date-two-digit-year')
  })

  test('may lie ahead where the field allows it', () => {
    expect(date('23/11/27', { mayBeFuture: true })).toBe('2027-11-23 date-two-digit-year')
  })
})

test('a date that only fits the other order is not swapped in silence', () => {
  expect(date('11/22/2020')).toBe('date-other-order')
  expect(date('22/11/2020', { order: 'month-day' })).toBe('date-other-order')
  expect(date('03/04/2020')).toBe('2020-04-03')
  expect(date('03/04/2020', { order: 'month-day' })).toBe('2020-03-04')
})

test('every day since 1927 is read the same as text, as serial number and in both orders', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 46_348 }), (serial) => {
      const iso = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
      const [year, month, day] = iso.split('-')
      expect(date(String(serial))).toBe(`${iso} date-from-serial-number`)
      expect(date(iso)).toBe(iso)
      expect(date(`${day}/${month}/${year}`)).toBe(iso)
      expect(date(`${month}/${day}/${year}`, { order: 'month-day' })).toBe(iso)
    }),
  )
})

test('no text takes long to refuse', () => {
  for (const text of [
    ' '.repeat(32_000),
    '1'.repeat(32_000),
    `1${' de '.repeat(8000)}`,
    '-'.repeat(32_000),
  ])
    expect(date(text)).toBe('date-not-read')
})
