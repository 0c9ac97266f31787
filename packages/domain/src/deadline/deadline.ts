import type { Instant } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { addBusinessDays, businessDayFrom, isComplete } from './business-calendar.ts'
import type { BusinessCalendar, Counting } from './business-calendar.ts'
import { addDays, firstOfMonth, sameDayOfMonth } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { dayIn, endOfDayIn } from './local-day.ts'

/** How long there is. `setting`: a length that the country's pack or the organisation sets. */
export type Limit =
  | { readonly kind: 'immediate'; readonly warnAfterHours: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'business-days'; readonly days: number }
  | { readonly kind: 'calendar-days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | {
      readonly kind: 'setting'
      readonly setting: string
      readonly unit: 'hours' | 'calendar-days' | 'months'
    }

/** What is needed to work one out; the country's pack gives it, never this package. */
export interface DeadlineGrounds {
  readonly timeZone: string
  /** Of the authority before which the period runs. */
  readonly calendar?: BusinessCalendar | undefined
  readonly settings?: Readonly<Record<string, number | undefined>>
}

export interface Deadline {
  readonly kind: 'due'
  /** Milliseconds: for a period in hours the instant, for one in days the end of its last day in that place. */
  readonly at: Instant
  /** The last day; none for a period in hours. */
  readonly on?: CalendarDay
  /**
   * `exact`, or `earliest`: the authority may have been closed on more days than are known, so the true end is this day
   * or later. Nobody is told a later day than the one that is certain.
   */
  readonly certainty: 'exact' | 'earliest'
  /** The end if every closure that was announced holds; only where it differs. */
  readonly latestOn?: CalendarDay
}

/**
 * When a period ends that begins at an instant. Days count from the day after, in the time of the place; a period in
 * days that ends on a closed day ends on the next worked one. Refuses `calendar-missing` and `calendar-year-missing`
 * rather than guess, and `deadline-length-not-set` where nobody has set the length.
 */
export function dueAfter(
  limit: Limit,
  startedAt: Instant,
  grounds: DeadlineGrounds,
): Deadline | Refusal {
  switch (limit.kind) {
    case 'immediate':
      return inHours(startedAt, limit.warnAfterHours)
    case 'hours':
      return inHours(startedAt, limit.hours)
    case 'setting': {
      const length = grounds.settings?.[limit.setting]
      if (length === undefined) return refused('deadline-length-not-set', { field: 'settings' })
      return dueAfter(limitOf(limit.unit, length), startedAt, grounds)
    }
    case 'business-days':
      if (!grounds.calendar) return refused('calendar-missing', { field: 'calendar' })
      return inDays(limit, startedAt, grounds)
    case 'calendar-days':
    case 'months':
      return inDays(limit, startedAt, grounds)
    default:
      return limit satisfies never
  }
}

function limitOf(unit: 'hours' | 'calendar-days' | 'months', length: number): Limit {
  if (unit === 'hours') return { kind: 'hours', hours: length }
  return unit === 'months'
    ? { kind: 'months', months: length }
    : { kind: 'calendar-days', days: length }
}

function inHours(startedAt: Instant, hours: number): Deadline {
  return { kind: 'due', at: startedAt + hours * 3_600_000, certainty: 'exact' }
}

type DayLimit = Extract<Limit, { kind: 'business-days' | 'calendar-days' | 'months' }>

function inDays(limit: DayLimit, startedAt: Instant, grounds: DeadlineGrounds): Deadline | Refusal {
  const { timeZone, calendar } = grounds
  const start = dayIn(timeZone, startedAt)
  const on = lastDay(limit, start, calendar, 'by-law')
  if (isRefusal(on)) return on
  const latestOn = lastDay(limit, start, calendar, 'all-known')
  const isKnown = !calendar || (!isRefusal(latestOn) && isComplete(calendar, start, latestOn))
  return {
    kind: 'due',
    at: endOfDayIn(timeZone, on),
    on,
    certainty: isKnown && latestOn === on ? 'exact' : 'earliest',
    ...(isRefusal(latestOn) || latestOn === on ? {} : { latestOn }),
  }
}

function lastDay(
  limit: DayLimit,
  start: CalendarDay,
  calendar: BusinessCalendar | undefined,
  counting: Counting,
): CalendarDay | Refusal {
  if (limit.kind === 'business-days') {
    if (!calendar) return refused('calendar-missing', { field: 'calendar' })
    return addBusinessDays(calendar, start, limit.days, counting)
  }
  // A month without that day: the first (worked) day of the month after.
  const day =
    limit.kind === 'calendar-days'
      ? addDays(start, limit.days)
      : (sameDayOfMonth(start, limit.months) ?? firstOfMonth(start, limit.months + 1))
  return calendar ? businessDayFrom(calendar, day, counting) : day
}
