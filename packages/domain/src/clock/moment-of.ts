import { isWholeDay } from '../deadline/calendar-day.ts'
import type { CalendarDate, Instant } from '../journal/identifier.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import type { StartedEvent } from './started-event.ts'

/**
 * When it happened, as far as anybody said (an instant or a date), and never later than it was written down: a date set ahead by mistake gains
 * nobody time. Of a month or a year alone the first day: the shorter reading protects.
 */
export function momentOf(
  said: string | CalendarDate | undefined,
  recordedAt: Instant,
): Pick<StartedEvent, 'at' | 'known'> {
  const at = said === undefined ? Number.NaN : Date.parse(said)
  if (said === undefined || Number.isNaN(at) || at > recordedAt)
    return { at: recordedAt, known: 'moment' }
  if (said.includes('T')) return { at, known: 'moment' }
  return { at, known: isWholeDay(said) ? 'day' : 'span' }
}

/** By what stands in the entry's header. What is sealed apart names its day in its own part. */
export function momentOfEntry({
  header,
  recordedAt,
}: Pick<OpenedEntry, 'header' | 'recordedAt'>): Pick<StartedEvent, 'at' | 'known'> {
  return momentOf(header?.occurredAt, recordedAt)
}
