import type { ClockCodes } from '../clock/clock-rule.ts'
import { dueAfter } from '../deadline/deadline.ts'
import { timeZoneOf } from '../deadline/time-zone-of.ts'
import type { Instant } from '../journal/identifier.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Tasks } from './tasks.ts'

/** The setting of the country's pack that says how long. */
const length = 'reflection-period'

/**
 * Whether she has time to recover and nobody may press her for a statement (BR-26). It begins when anybody presumes her a victim. Where nobody
 * set how long it lasts it has no end that one could know: the reading that protects her.
 */
export function isInReflection(
  { presumedAt }: Pick<Tasks, 'presumedAt'>,
  clocks: ClockCodes | undefined,
  at: Instant,
): boolean {
  if (presumedAt === undefined) return false
  const timeZone = timeZoneOf(clocks?.timeZones ?? [], undefined)
  if (timeZone === undefined) return true
  const limit = { kind: 'setting', setting: length, unit: 'calendar-days' } as const
  const end = dueAfter(limit, presumedAt, {
    timeZone,
    calendar: undefined,
    settings: clocks?.settings ?? {},
  })
  return isRefusal(end) || at <= end.at
}
