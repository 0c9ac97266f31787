import type { CalendarDay } from './calendar-day.ts'
import { dayIn } from './local-day.ts'
import { timeZoneOf } from './time-zone-of.ts'
import type { TimeZoneArea } from './time-zone-of.ts'

/** What a country says of its clocks; undefined of a program that was given no country. */
export type Zones = { readonly timeZones: readonly TimeZoneArea[] } | undefined

/** The zone by which a day is counted: the country's main one, UTC where none is known. */
export function zoneOf(clocks: Zones): string {
  return timeZoneOf(clocks?.timeZones ?? [], undefined) ?? 'UTC'
}

/** Which day it is there: never the day of UTC, on whose evening a child would be of age before her birthday. */
export function dayOf(at: number, clocks: Zones): CalendarDay {
  return dayIn(zoneOf(clocks), at)
}
