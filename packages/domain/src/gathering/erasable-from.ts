import type { CalendarDate } from '../journal/identifier.ts'
import type { GatheringFile } from './gathering-file.ts'

/** The day that whoever ended it said; undefined of a kind that has none. */
export function erasableFrom({
  groupIntake,
  verification,
  operation,
}: GatheringFile): CalendarDate | undefined {
  return groupIntake?.ended?.eraseFrom ?? verification?.eraseFrom ?? operation?.eraseFrom
}
