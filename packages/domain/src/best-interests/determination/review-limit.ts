import { findClockRule } from '../../clock/clock-rule.ts'
import type { CountryCodes } from '../../command/situation.ts'
import { dueAfter } from '../../deadline/deadline.ts'
import { timeZoneOf } from '../../deadline/time-zone-of.ts'
import type { CalendarDate, Instant } from '../../journal/identifier.ts'
import { isRefusal } from '../../journal/refusal.ts'

/** The last day on which care that begins now must be looked at again (BR-17); undefined where nobody set how long that is. */
export function reviewLimit(
  at: Instant,
  { clocks }: Pick<CountryCodes, 'clocks'>,
): CalendarDate | undefined {
  const rule = findClockRule(clocks, 'temporary-care-review')
  const timeZone = timeZoneOf(clocks?.timeZones ?? [], undefined)
  if (clocks === undefined || rule === undefined || timeZone === undefined) return undefined
  const due = dueAfter(rule.limit, at, { timeZone, settings: clocks.settings })
  return isRefusal(due) ? undefined : due.on
}
