import { homePack } from '@cobijo/countries/packs'
import { addDays } from '@cobijo/domain/deadline/calendar-day'
import { dayOf, zoneOf } from '@cobijo/domain/deadline/day-of'
import { endOfDayIn } from '@cobijo/domain/deadline/local-day'

/** The day here, by the country's main clock: what an officer approves in the evening bears that evening's day, not UTC's. */
export function dayHere(at: number = Date.now()): string {
  return dayOf(at, homePack)
}

/** The day that many days from today. */
export function dayInDays(days: number, at: number = Date.now()): string {
  return addDays(dayHere(at), days)
}

/** The last moment of a day here. */
export function endOfDayHere(day: string): number {
  return endOfDayIn(zoneOf(homePack), day)
}
