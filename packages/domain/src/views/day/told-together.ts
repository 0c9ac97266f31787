import { gravestFirst, plain } from './day-item.ts'
import type { DayItem } from './day-item.ts'

const shownOneByOne = 3

/** A whole caseload is one line; the cases stand in her list. */
export function cameTogether(items: readonly DayItem[]): readonly DayItem[] {
  const came = items.filter(({ kind, code }) => kind === 'transfer' && code === 'came')
  if (came.length <= shownOneByOne) return items
  const since = Math.max(...came.map((each) => each.since ?? 0))
  return [
    ...items.filter((each) => !came.includes(each)),
    { ...plain('waiting-for-me', 'cases-came', String(came.length)), since },
  ]
}

/** One of those of whom a line tells together. */
export interface ToldPerson {
  readonly stream: DayItem['stream']
  readonly label: string
  readonly dueAt: DayItem['dueAt']
}

/** The same to do, by the same law, for people who came within `withinMs` of the first: one line with all of them, by the earliest hour. */
export function clocksTogether(items: readonly DayItem[], withinMs: number): readonly DayItem[] {
  const alike = Map.groupBy(
    items.filter(({ kind }) => kind === 'clock'),
    ({ part, code, lacks, responsible }) => JSON.stringify([part, code, lacks, responsible]),
  )
  const told = [...alike.values()].flatMap((each) => batches(each, withinMs))
  const gathered = new Set(told.flat())
  return [...items.filter((each) => !gathered.has(each)), ...told.map(asOne)]
}

function batches(items: readonly DayItem[], withinMs: number): readonly (readonly DayItem[])[] {
  const found: DayItem[][] = []
  for (const item of items.toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0))) {
    const last = found.at(-1)
    if (last?.[0] && (item.since ?? 0) - (last[0].since ?? 0) <= withinMs) last.push(item)
    else found.push([item])
  }
  return found.filter(({ length }) => length > shownOneByOne)
}

function asOne(items: readonly DayItem[]): DayItem {
  const people = items
    .map(({ stream, label, dueAt }): ToldPerson => ({ stream, label, dueAt }))
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || (a.label < b.label ? -1 : 1))
  const [first] = items
  const said = items.map(({ urgency }) => urgency)
  return {
    ...(first as DayItem),
    stream: undefined,
    label: String(items.length),
    people,
    urgency: gravestFirst.find((each) => said.includes(each)),
    isUrgencyAssumed: undefined,
    dueAt: people[0]?.dueAt,
  }
}
