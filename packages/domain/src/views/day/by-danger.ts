import type { Instant } from '../../journal/identifier.ts'
import { gravestFirst } from './day-item.ts'
import type { DayItem } from './day-item.ts'
import { watchMs } from './part-of-day.ts'

const order: readonly DayItem['part'][] = [
  'now',
  'today',
  'tomorrow',
  'waiting-for-me',
  'soon',
  'team',
  'i-wait-for',
  'unfinished',
]

/**
 * A clock that ends in this watch, or ended in the last, is as urgent as can be, whatever was said of the case, and so is one of which every hour
 * counts while it runs; one that lacks a paper is not.
 */
export function byDanger(at: Instant): (a: DayItem, b: DayItem) => number {
  const danger = ({ kind, dueAt, lacks, urgency, everyHourCounts }: DayItem): number =>
    kind === 'clock' &&
    lacks === undefined &&
    dueAt !== undefined &&
    (Math.abs(dueAt - at) <= watchMs || (everyHourCounts === true && dueAt > at))
      ? 0
      : gravestFirst.indexOf(urgency)
  return (a, b) =>
    order.indexOf(a.part) - order.indexOf(b.part) ||
    danger(a) - danger(b) ||
    Number(a.responsible !== undefined) - Number(b.responsible !== undefined) ||
    (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    (a.label < b.label ? -1 : 1)
}
