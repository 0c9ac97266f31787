import { isUnread, type DateAnswer } from '../../ui/field/answer.ts'
import { dayOf, type Expectation, type TypedDate } from '../../ui/field/typed-date.ts'

/**
 * A day and an hour that make no moment: kept as they were typed, for the draft, and so that the command refuses them at their field
 * instead of doing without. `fault`: what about the hour cannot stand; undefined where it is the day, which says so itself.
 */
export interface UnreadMoment {
  readonly kind: 'unread-moment'
  readonly day: DateAnswer<TypedDate> | undefined
  readonly hour: string
  readonly fault: 'hour-unreadable' | 'hour-in-future' | 'hour-without-day' | undefined
}

const usualHour = '09:00'

/**
 * Milliseconds since 1970, by this device's clock; `undefined` only where nothing at all was typed. An hour alone is one of today where the
 * past is meant, and of no day otherwise.
 */
export function momentOf(
  day: DateAnswer<TypedDate> | undefined,
  hour: string,
  expected: Expectation,
  now: Date,
): number | UnreadMoment | undefined {
  const typed = hour.trim()
  if (day === undefined && typed === '') return undefined
  const unread = (fault: UnreadMoment['fault']): UnreadMoment => ({
    kind: 'unread-moment',
    day,
    hour,
    fault,
  })
  if (day === undefined && expected !== 'past') return unread('hour-without-day')
  const date = day === undefined ? dayOf(now) : wholeDay(day)
  if (date === undefined) return unread(undefined)
  const minutes = minutesOf(typed === '' ? usualHour : typed)
  if (minutes === undefined) return unread('hour-unreadable')
  const at = new Date(date.year, date.month - 1, date.day, 0, minutes).getTime()
  return expected === 'past' && at > now.getTime() ? unread('hour-in-future') : at
}

const writtenHour = /^(\d{1,2})[:.h ]?(\d{2})? ?(?:([ap])\.? ?m\.?|h|hrs?\.?|horas)?$/i

/** Of the day: "15:30", "3.30 pm", "2:20 a. m.", "21 h". */
function minutesOf(typed: string): number | undefined {
  const [, hour, minute = '0', half] = writtenHour.exec(typed) ?? []
  const hours = Number(hour ?? Number.NaN)
  const isHour = half === undefined ? hours < 24 : hours >= 1 && hours <= 12
  if (!isHour || Number(minute) > 59) return undefined
  const isAfternoon = half?.toLowerCase() === 'p'
  return (half === undefined ? hours : (hours % 12) + (isAfternoon ? 12 : 0)) * 60 + Number(minute)
}

function wholeDay(day: DateAnswer<TypedDate>): (TypedDate & { precision: 'day' }) | undefined {
  return day.kind === 'known' && day.value.precision === 'day' ? day.value : undefined
}

/** What a form holds of a day and an hour, as it was typed; `undefined` where nothing was. */
export function typedMoment(value: unknown): Pick<UnreadMoment, 'day' | 'hour'> | undefined {
  if (isUnreadMoment(value)) return value
  if (typeof value !== 'number') return undefined
  const at = new Date(value)
  return {
    day: { kind: 'known', value: { precision: 'day', ...dayOf(at) } },
    hour: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

function isUnreadMoment(value: unknown): value is UnreadMoment {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'unread-moment'
  )
}

/** True if a date or a moment in it, at any depth, cannot stand as it was typed. */
export function holdsUnread(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return isUnread(value) || isUnreadMoment(value) || Object.values(value).some(holdsUnread)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
