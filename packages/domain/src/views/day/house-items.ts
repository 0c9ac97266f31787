import type { Instant } from '../../journal/identifier.ts'
import { isDayUncovered } from '../../house/shift/roster.ts'
import { plain } from './day-item.ts'
import type { DayItem } from './day-item.ts'
import type { DaySources } from './day-sources.ts'
import { partOfHour, watchMs } from './part-of-day.ts'
import type { Hours } from './part-of-day.ts'

/** A call that nobody gave an hour is due: somebody was hurt, or is gone. */
export function houseItems(
  { stream, label, calls, handOvers, held, roster }: DaySources['houses'][number],
  me: string | undefined,
  { at, ends }: Hours,
): DayItem[] {
  const partOf = (hour: Instant) => partOfHour(hour, { now: at + watchMs, ends })
  return [
    ...calls
      .filter(({ by }) => by === undefined || by <= ends.tomorrow)
      .map(
        ({ kind, who, by, since }): DayItem => ({
          ...plain(partOf(by ?? at), 'house-call', who),
          stream,
          about: label,
          code: kind,
          urgency: 'immediate',
          dueAt: by,
          since,
        }),
      ),
    ...handOvers
      .filter(({ by }) => by !== me)
      .map(
        ({ at: since }): DayItem => ({
          ...plain('waiting-for-me', 'take-over-shift', label),
          stream,
          since,
        }),
      ),
    ...(['today', 'tomorrow'] as const)
      .filter((day) => isDayUncovered(roster, ends[day]))
      .map(
        (day): DayItem => ({
          ...plain('waiting-for-me', 'shift-uncovered', label),
          stream,
          code: day,
        }),
      ),
    // After its hour the bed is free again by itself.
    ...held
      .filter(({ until }) => until > at && until <= ends.tomorrow)
      .map(
        (bed): DayItem => ({
          ...plain(partOf(bed.until), 'bed-held', bed.label),
          stream,
          about: label,
          dueAt: bed.until,
        }),
      ),
  ]
}
