import type { QuestionDue } from '../capacity/questions-due.ts'
import type { DayEnds } from '../deadline/local-day.ts'
import type { Instant } from '../journal/identifier.ts'

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

/** Somebody sits with her while a house is asked: an answer that came is due now, and one that is owed by its hour. `watchMs`: what is due within it is due now. */
export function questionItem(
  { kind, stream, label, beds, dueAt, since, isMine }: QuestionOfDay,
  { at, watchMs, ends }: { readonly at: Instant; readonly watchMs: number; readonly ends: DayEnds },
) {
  const part =
    kind === 'answer'
      ? partOfHour(dueAt ?? at, at + watchMs, ends)
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
  } as const
}

function partOfHour(hour: Instant, soon: Instant, ends: DayEnds) {
  if (hour <= soon) return 'now'
  return hour <= ends.today ? 'today' : 'waiting-for-me'
}

const ownParts = { held: 'now', nobody: 'waiting-for-me', wait: 'i-wait-for' } as const
