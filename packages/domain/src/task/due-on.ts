import { endOfDayIn } from '../deadline/local-day.ts'
import { isWholeDay } from '../deadline/calendar-day.ts'
import { zoneOf } from '../deadline/day-of.ts'
import type { Zones } from '../deadline/day-of.ts'
import type { CalendarDate, Instant } from '../journal/identifier.ts'

/** "On the 22nd" may still be done at 23:59 there. Of a month or a year alone no hour can be named. */
export function dueOn(day: CalendarDate | undefined, clocks: Zones): Instant | undefined {
  return isWholeDay(day) ? endOfDayIn(zoneOf(clocks), day) : undefined
}
