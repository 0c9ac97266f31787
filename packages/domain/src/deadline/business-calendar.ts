import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { addDays, weekdayOf } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'

/** On which days an authority works; data of a country's pack. */
export interface BusinessCalendar {
  readonly code: string
  /** Days of the week that are never worked, 0 is Sunday. */
  readonly weeklyRest: readonly number[]
  /** By year. A year that is not here is not known: nothing is worked out over it. */
  readonly years: Readonly<Record<string, CalendarYear>>
}

interface CalendarYear {
  readonly closed: readonly ClosedDays[]
  /** Whether the authority's own closures of the year are all here. */
  readonly ownClosures: 'loaded' | 'not-loaded'
}

interface ClosedDays {
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** `law`: closed for certain. Anything else may yet turn out to be worked. */
  readonly evidence: string
}

/**
 * Which closures count. `by-law` gives the earliest day that a period can end on, `all-known` the day on which it ends
 * if every closure that anybody announced holds.
 */
export type Counting = 'by-law' | 'all-known'

export function isBusinessDay(
  calendar: BusinessCalendar,
  day: CalendarDay,
  counting: Counting,
): boolean | Refusal {
  const year = calendar.years[day.slice(0, 4)]
  if (!year) return refused('calendar-year-missing', { field: 'calendar' })
  if (calendar.weeklyRest.includes(weekdayOf(day))) return false
  return !year.closed.some(
    ({ from, to, evidence }) =>
      from <= day && day <= to && (counting === 'all-known' || evidence === 'law'),
  )
}

/** The n-th business day after a day; the day itself is not counted. `days` is at least 1. */
export function addBusinessDays(
  calendar: BusinessCalendar,
  after: CalendarDay,
  days: number,
  counting: Counting,
): CalendarDay | Refusal {
  let day = after
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const isWorked = isBusinessDay(calendar, day, counting)
    if (typeof isWorked !== 'boolean') return isWorked
    if (isWorked) left -= 1
  }
  return day
}

/** The day itself where it is worked, else the next one that is. */
export function businessDayFrom(
  calendar: BusinessCalendar,
  day: CalendarDay,
  counting: Counting,
): CalendarDay | Refusal {
  const isWorked = isBusinessDay(calendar, day, counting)
  if (typeof isWorked !== 'boolean') return isWorked
  return isWorked ? day : addBusinessDays(calendar, day, 1, counting)
}

/** Whether every year from one day to another is known down to the authority's own closures. */
export function isComplete(
  calendar: BusinessCalendar,
  from: CalendarDay,
  to: CalendarDay,
): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (calendar.years[String(year)]?.ownClosures !== 'loaded') return false
  return true
}
