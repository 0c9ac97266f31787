import type { Day, Expectation } from './typed-date.ts'

/** What an example of a date is made of: a day on the side of today that is asked for, as people write it. */
export interface DateExample {
  readonly id:
    | 'ui.date.example.past'
    | 'ui.date.example.birth'
    | 'ui.date.example.future'
    | 'ui.date.example.either'
  readonly values: { readonly date: string; readonly weekday: string; readonly year: string }
}

const daysAway = 3
const yearsBack = 20

/**
 * An example that fits the question: never the past for what is to come, and never one that was right on the day when it was
 * written. Nobody whom a form asks for was born yesterday.
 */
export function dateExample(
  expected: Expectation | 'birth',
  today: Day,
  locale: string,
): DateExample {
  const distance = expected === 'past' || expected === 'birth' ? -daysAway : daysAway
  const year = expected === 'birth' ? today.year - yearsBack : today.year
  const day = new Date(Date.UTC(year, today.month - 1, today.day + distance))
  const isSpanish = locale.startsWith('es')
  return {
    id: `ui.date.example.${expected}`,
    values: {
      // Numbers are read day first; where people may expect the month first, the month is a word.
      date: isSpanish
        ? [
            day.getUTCDate(),
            day.getUTCMonth() + 1,
            expected === 'birth' ? day.getUTCFullYear() : String(day.getUTCFullYear()).slice(2),
          ].join('/')
        : new Intl.DateTimeFormat('en-GB', {
            day: 'numeric',
            month: 'short',
            year: 'numeric',
            timeZone: 'UTC',
          }).format(day),
      weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day),
      year: String(day.getUTCFullYear()),
    },
  }
}
