import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { liesAhead, readTypedDate, writeTypedDate, type Expectation } from './typed-date.ts'

// A Sunday.
const today = { year: 2026, month: 11, day: 22 }

function read(typed: string, expected: Expectation = 'past'): string | undefined {
  const date = readTypedDate(typed, today, expected)
  if (date === undefined) return undefined
  return Object.entries(date)
    .filter(([name]) => name !== 'precision')
    .map(([, value]) => String(value).padStart(2, '0'))
    .join('-')
}

describe('a date is read as people type it', () => {
  test.each([
    ['22/11/26', '2026-11-22'],
    ['22-11-2026', '2026-11-22'],
    ['22.11.26', '2026-11-22'],
    ['22 11 2026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['5/3', '2026-03-05'],
    ['5 de marzo de 1994', '1994-03-05'],
    ['5 mar 94', '1994-03-05'],
    ['1º de enero de 2020', '2020-01-01'],
    ['March 5, 1994', '1994-03-05'],
    ['5th of March 1994', '1994-03-05'],
    ['hoy', '2026-11-22'],
    ['AYER', '2026-11-21'],
    ['anteayer', '2026-11-20'],
    ['antier', '2026-11-20'],
    ['hace 3 días', '2026-11-19'],
    ['hace dos semanas', '2026-11-08'],
    ['3 days ago', '2026-11-19'],
    ['el lunes', '2026-11-16'],
    ['domingo', '2026-11-15'],
    ['last friday', '2026-11-20'],
  ])('%s', (typed, date) => {
    expect(read(typed)).toBe(date)
  })

  test('what is known roughly stays rough', () => {
    expect(read('1994')).toBe('1994')
    expect(read('11/2025')).toBe('2025-11')
    expect(read('noviembre de 2025')).toBe('2025-11')
    expect(read('hace 13 meses')).toBe('2025-10')
    expect(read('hace 2 años')).toBe('2024')
  })

  test('a year of two digits lies on the expected side of today', () => {
    expect(read('22/11/27', 'past')).toBe('1927-11-22')
    expect(read('22/11/27', 'future')).toBe('2027-11-22')
    expect(read('03/05/94', 'past')).toBe('1994-05-03')
    expect(read('03/05/30', 'either')).toBe('2030-05-03')
  })

  test('a day without its year lies on the expected side of today', () => {
    expect(read('24/12', 'past')).toBe('2025-12-24')
    expect(read('24/12', 'future')).toBe('2026-12-24')
    expect(read('29/2', 'past')).toBe('2024-02-29')
  })

  test('an appointment may be told from today on', () => {
    expect(read('mañana', 'future')).toBe('2026-11-23')
    expect(read('pasado mañana', 'future')).toBe('2026-11-24')
    expect(read('en 10 días', 'future')).toBe('2026-12-02')
    expect(read('lunes', 'future')).toBe('2026-11-23')
  })

  test.each([
    '',
    'no',
    '31/02/2026',
    '32/1/2020',
    '13/2025',
    '1800',
    'hace mucho',
    '2026-02-30',
    '22/11/1',
    'constructor',
  ])('%j is not a date', (typed) => {
    expect(read(typed)).toBeUndefined()
  })

  test('every real day is read back from the way it is written', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1900-01-01T00:00:00Z'),
          max: new Date('2100-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom('/', '-', '.', ' '),
        (date, separator) => {
          const day = {
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
          }
          const written = [day.day, day.month, day.year].join(separator)
          expect(readTypedDate(written, today, 'either')).toEqual({ precision: 'day', ...day })
        },
      ),
    )
  })

  test('whatever is typed, nothing breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        readTypedDate(typed, today, 'past')
      }),
    )
  })
})

test('a month or year that has begun does not lie ahead', () => {
  expect(liesAhead({ precision: 'year', year: 2026 }, today)).toBe(false)
  expect(liesAhead({ precision: 'month', year: 2026, month: 11 }, today)).toBe(false)
  expect(liesAhead({ precision: 'day', ...today, day: 23 }, today)).toBe(true)
})

test('a date is written in the language of the screen', () => {
  expect(writeTypedDate({ precision: 'day', ...today }, 'es-MX')).toBe(
    'domingo, 22 de noviembre de 2026',
  )
  expect(writeTypedDate({ precision: 'month', year: 2026, month: 11 }, 'es-MX')).toBe(
    'noviembre de 2026',
  )
  expect(writeTypedDate({ precision: 'year', year: 1994 }, 'en-GB')).toBe('1994')
})
