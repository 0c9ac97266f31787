import type { CodeEntry, Labels, Sourced } from './code-entry.ts'

/** As `BusinessCalendar` of `domain/src/deadline/business-calendar.ts`, with words and sources. */
export interface AuthorityCalendar extends CodeEntry {
  /** 0 is Sunday. */
  readonly weeklyRest: readonly number[]
  /** A year that is not here is refused, never guessed. */
  readonly years: Readonly<Record<string, CalendarYear>>
}

export interface CalendarYear {
  readonly closed: readonly ClosedDays[]
  readonly ownClosures: 'loaded' | 'not-loaded'
}

/** From one day to another, both closed: `2026-12-25`. */
export interface ClosedDays extends Sourced {
  readonly from: string
  readonly to: string
  readonly labels: Labels
}
