import type { CalendarDate } from '../journal/identifier.ts'

/** A whole day, `2026-11-22`; unlike `CalendarDate` never a month or a year alone. */
export type CalendarDay = string

const millisecondsOfDay = 86_400_000

/** Whether a date names a day, and not a month or a year alone. */
export function isWholeDay(date: CalendarDate | undefined): date is CalendarDay {
  return date?.length === '2026-11-22'.length
}

/** The date itself; of a month or a year alone its first day. */
export function firstDayOf(date: CalendarDate): CalendarDay {
  return `${date}-01-01`.slice(0, '2026-11-22'.length)
}

/** Days since 1970-01-01. Throws `NotADay` for anything but a day that exists. */
export function dayNumber(day: CalendarDay): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const number = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / millisecondsOfDay
    : Number.NaN
  if (Number.isNaN(number) || dayOfNumber(number) !== day) throw new NotADay()
  return number
}

export function dayOfNumber(number: number): CalendarDay {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10)
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + days)
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/**
 * The same day of a later month. Undefined where that month has no such day: laws differ on what then holds, so the
 * caller decides.
 */
export function sameDayOfMonth(day: CalendarDay, months: number): CalendarDay | undefined {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const later = new Date(Date.UTC(year, month - 1 + months, dayOfMonth))
  return later.getUTCDate() === dayOfMonth ? later.toISOString().slice(0, 10) : undefined
}

/** The first day of the month that lies `months` later. */
export function firstOfMonth(day: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** A caller passed what is no day; the text is not repeated, it may come from a case. */
export class NotADay extends Error {
  override name = 'NotADay'
}
