import type { DayEnds } from '../../deadline/local-day.ts'
import type { Instant } from '../../journal/identifier.ts'

/** The moment at which a day is looked at, and when its days end by her own clock. */
export interface Hours {
  readonly at: Instant
  readonly ends: DayEnds
}

/** A deadline of hours is done in this watch or is missed: it stands before what waits for days, also where midnight lies between. */
export const watchMs = 3 * 3_600_000

/** Where in the day an hour stands; `now`: until when it is due at once. */
export function partOfHour(hour: Instant, { now, ends }: { now: Instant; ends: DayEnds }) {
  if (hour <= now) return 'now'
  return hour <= ends.today ? 'today' : hour <= ends.tomorrow ? 'tomorrow' : 'soon'
}
