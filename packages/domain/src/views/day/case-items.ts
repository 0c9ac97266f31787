import { asksColleague, isNoHour } from '../card.ts'
import { plain } from './day-item.ts'
import type { DayItem } from './day-item.ts'
import type { DaySources } from './day-sources.ts'
import { partOfHour, watchMs } from './part-of-day.ts'
import type { Hours } from './part-of-day.ts'

/** A visit to another valley is planned two weeks ahead. */
const plannedMs = 14 * 24 * 3_600_000

/** Of reminders the next alone: they have the same words. Of clocks every one, and of tasks hers and those of nobody in particular. */
export function caseItems(
  line: DaySources['cases'][number],
  {
    member: me,
    organisation: house,
    isDecider,
  }: Pick<DaySources, 'member' | 'organisation' | 'isDecider'>,
  { at, ends }: Hours,
): DayItem[] {
  const { stream, label, state, urgency, isUrgencyAssumed, responsible, due } = line
  // What the server told of a task is its hour alone: a reminder like any other.
  const isTask = ({ about, code }: (typeof due)[number]) => about === 'task' && code !== undefined
  const next = due.find((each) => !isNoHour(each.about) && !isTask(each))
  // Nobody is shown what she asked herself as hers to answer.
  const isMine = ({ about, member, by, organisation }: (typeof due)[number]) =>
    ((about === 'approval' || about === 'payment' || about === 'second-person') &&
      isDecider &&
      (house === undefined || organisation === undefined || organisation === house) &&
      by !== me &&
      (member === undefined || member === me)) ||
    (about === 'transfer' && member === me)
  // Whoever only read it has seen it too: it does not stand there for ever.
  const isOldNews = ({ about, code, at: since }: (typeof due)[number]) =>
    about === 'transfer' && code === 'came' && since < at - plannedMs
  const asks = due.filter(
    (each) =>
      (isMine(each) && !isOldNews(each)) ||
      each.about === 'clock' ||
      each === next ||
      (isTask(each) && (each.member === undefined || each.member === me)),
  )
  if (state === 'closed') return []
  const base = { stream, urgency, isUrgencyAssumed, responsible }
  // What was left out is due later than all that is told: by tomorrow night, where all that is told is.
  const last = due.at(-1)?.at ?? Infinity
  const others: DayItem[] =
    line.tasksLeftOut === undefined || last > ends.tomorrow
      ? []
      : [
          {
            ...plain(partOfHour(last, { now: at, ends }), 'task', label),
            ...base,
            code: 'left-out',
          },
        ]
  const told = asks.flatMap((each): DayItem[] => {
    const { at: dueAt, about, code, since, lacks } = each
    const isPlanned = each.isVisit === true && dueAt <= at + plannedMs
    const everyHourCounts = each.everyHourCounts === true
    if (dueAt > ends.tomorrow && !isPlanned && !everyHourCounts) return []
    const now = about === 'clock' ? at + watchMs : at
    const part = everyHourCounts ? 'now' : partOfHour(dueAt, { now, ends })
    if (about === 'clock') {
      const clock = { dueAt, since, code, lacks, ...(everyHourCounts ? { everyHourCounts } : {}) }
      return [{ ...plain(part, 'clock', label), ...base, ...clock }]
    }
    if (asksColleague(about))
      return [{ ...plain('waiting-for-me', about, label), ...base, since: dueAt, code }]
    if (isTask(each)) {
      // Hers by name is hers, whoever is responsible for the case.
      const mine = each.member === undefined ? base : { ...base, responsible: undefined }
      return [{ ...plain(part, 'task', label), ...mine, dueAt, code }]
    }
    // She is waited for from the moment she came: nothing fell due.
    const isOthers = responsible !== undefined && urgency !== 'immediate'
    const whose = isOthers ? 'team' : part
    return about === 'first-night'
      ? [{ ...plain(whose, 'first-night', label), ...base, since: dueAt }]
      : [{ ...plain(whose, 'case-reminder', label), ...base, dueAt }]
  })
  return [...told, ...others]
}
