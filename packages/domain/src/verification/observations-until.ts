import type { ClockCodes } from '../clock/clock-rule.ts'
import type { CalendarDay } from '../deadline/calendar-day.ts'
import { zoneOf } from '../deadline/day-of.ts'
import { dueAfter } from '../deadline/deadline.ts'
import { endOfDayIn } from '../deadline/local-day.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { VerificationKindCodes } from './verification-codes.ts'
import type { Verification } from './verification.ts'

/** The last day on which whoever was visited may answer the record; undefined where there is no record yet, or nobody knows the days. */
export function observationsUntil(
  { said }: Verification,
  kinds: readonly VerificationKindCodes[],
  clocks: ClockCodes | undefined,
): CalendarDay | undefined {
  const kind = kinds.find(({ code }) => code === said.verificationKind.value)
  const rule = clocks?.deadlines.find(({ code }) => code === kind?.observations)
  const made = said.verificationPaperOn.value
  // A year or a month alone begins no period.
  if (clocks === undefined || rule === undefined || made?.length !== 10) return undefined
  const timeZone = zoneOf(clocks)
  const due = dueAfter(rule.limit, endOfDayIn(timeZone, made), {
    timeZone,
    calendar: clocks.calendars.find(({ code }) => code === rule.calendar),
  })
  return isRefusal(due) ? undefined : due.on
}
