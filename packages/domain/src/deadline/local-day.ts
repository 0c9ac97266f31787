import type { Instant } from '../journal/identifier.ts'
import { addDays, dayNumber } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'

/**
 * The day that the wall calendar shows in a place. `timeZone` is a name of the IANA database; which rules it has is
 * known to the machine, so that a change of law comes with an update and not with a guess.
 */
export function dayIn(timeZone: string, at: Instant): CalendarDay {
  const { year, month, day } = wallClock(timeZone, at)
  return `${year}-${month}-${day}`
}

/** The last millisecond of a day in a place: what is due "on the 22nd" may still be done at 23:59. */
export function endOfDayIn(timeZone: string, day: CalendarDay): Instant {
  return startOfDayIn(timeZone, addDays(day, 1)) - 1
}

/** Where today and tomorrow end on the wall clock of a place. */
export interface DayEnds {
  readonly today: Instant
  readonly tomorrow: Instant
}

export function dayEndsIn(timeZone: string, at: Instant): DayEnds {
  const today = dayIn(timeZone, at)
  return { today: endOfDayIn(timeZone, today), tomorrow: endOfDayIn(timeZone, addDays(today, 1)) }
}

/** The instant at which the wall clock of a place shows that hour of that day; where the clocks leave it out, the hour after. */
export function instantAt(timeZone: string, day: CalendarDay, minutes: number): Instant {
  const shown = dayNumber(day) * 86_400_000 + minutes * 60_000
  let guess = shown
  for (let round = 0; round < 2; round += 1) guess = shown - offsetIn(timeZone, guess)
  return guess
}

/** The first instant of a day in a place, whatever the clocks there do that night. */
function startOfDayIn(timeZone: string, day: CalendarDay): Instant {
  const midnight = dayNumber(day) * 86_400_000
  // Twice, because the offset at the first guess may be the one of the other side of a clock change.
  let guess = midnight
  for (let round = 0; round < 2; round += 1) guess = midnight - offsetIn(timeZone, guess)
  // Where clocks go forward at midnight the day begins later than 00:00; one hour is the largest step there is.
  return dayIn(timeZone, guess) < day ? guess + 3_600_000 : guess
}

function offsetIn(timeZone: string, at: Instant): number {
  const { year, month, day, hour, minute, second } = wallClock(timeZone, at)
  const shown = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return shown - Math.floor(at / 1000) * 1000
}

function wallClock(timeZone: string, at: Instant) {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    year: read('year').padStart(4, '0'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

// Making one costs a hundred times what using it does.
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}
