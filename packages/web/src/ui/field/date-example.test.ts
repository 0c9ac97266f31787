import { expect, test } from 'vitest'
import { dateExample } from './date-example.ts'
import { liesAhead, readTypedDate, type Expectation } from './typed-date.ts'

const days = [
  { year: 2026, month: 11, day: 22 },
  { year: 2026, month: 12, day: 30 },
  { year: 2027, month: 1, day: 2 },
  { year: 2028, month: 2, day: 27 },
]

test.each(['es-MX', 'en-US'])('an example is read as what it stands for, in %s', (locale) => {
  for (const today of days)
    for (const asked of ['past', 'birth', 'future', 'either'] as const) {
      const expected: Expectation = asked === 'birth' ? 'past' : asked
      const { date, weekday, year } = dateExample(asked, today, locale).values
      const read = readTypedDate(date, today, expected)
      expect(read?.precision, date).toBe('day')
      expect(read && liesAhead(read, today), date).toBe(expected !== 'past')
      if (asked === 'birth') expect(read?.year, date).toBe(Number(year))
      expect(readTypedDate(weekday, today, expected), weekday).toMatchObject({ precision: 'day' })
      expect(readTypedDate(year, today, expected)).toMatchObject({ precision: 'year' })
    }
})

test('what is to come is never shown by a day that is over', () => {
  const today = { year: 2026, month: 11, day: 22 }
  expect(dateExample('future', today, 'es-MX')).toEqual({
    id: 'ui.date.example.future',
    values: { date: '25/11/26', weekday: 'miércoles', year: '2026' },
  })
  expect(dateExample('past', today, 'en-US').values.date).toBe('19 Nov 2026')
  expect(dateExample('birth', today, 'es-MX').values).toMatchObject({
    date: '19/11/2006',
    year: '2006',
  })
})
