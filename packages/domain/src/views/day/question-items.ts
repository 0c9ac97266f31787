import type { QuestionDue } from '../../capacity/questions-due.ts'
import type { DayItem } from './day-item.ts'
import { partOfHour, watchMs } from './part-of-day.ts'
import type { Hours } from './part-of-day.ts'

/** A question for beds on the day, with the names of the others. */
export interface QuestionOfDay extends Omit<QuestionDue, 'organisations'> {
  readonly label: string
}

const kinds = {
  answer: 'answer-capacity',
  release: 'release-capacity',
  held: 'capacity-held',
  nobody: 'capacity-nobody',
  wait: 'capacity-wait',
} as const satisfies Record<QuestionDue['kind'], string>

/** Somebody sits with her while a house is asked: an answer that came is due now, and one that is owed by its hour. */
export function questionItem(
  { kind, stream, label, beds, dueAt, since, isMine }: QuestionOfDay,
  { at, ends }: Hours,
): DayItem {
  const hour = partOfHour(dueAt ?? at, { now: at + watchMs, ends })
  const part =
    kind === 'answer'
      ? hour === 'now' || hour === 'today'
        ? hour
        : 'waiting-for-me'
      : kind === 'release'
        ? 'waiting-for-me'
        : isMine
          ? ownParts[kind]
          : 'team'
  return {
    part,
    kind: kinds[kind],
    stream,
    label,
    code: String(beds),
    urgency: undefined,
    dueAt,
    since,
  }
}

const ownParts = { held: 'now', nobody: 'waiting-for-me', wait: 'i-wait-for' } as const
