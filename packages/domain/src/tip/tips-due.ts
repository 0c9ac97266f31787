import type { Urgency } from '../journal/facts.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { Tip } from './tip.ts'

/** What word of something asks of whoever is on shift: an answer, or the receipt of a hand-over. */
export interface TipDue {
  readonly kind: 'answer' | 'receipt'
  readonly stream: StreamId
  /** To whom it was handed over; empty before. Neither place nor words: a day is read over a shoulder. */
  readonly label: string
  readonly urgency: Urgency | undefined
  readonly since: Instant | undefined
}

/** Until each has ended. */
export function tipsDue(tips: readonly Tip[]): readonly TipDue[] {
  return tips.flatMap(({ stream, endedAt, answers, said, takenAt }): TipDue[] => {
    if (stream === undefined || endedAt !== undefined) return []
    const [waits] = answers
    return [
      {
        kind: waits === undefined ? 'answer' : 'receipt',
        stream,
        label: waits?.toldTo ?? '',
        urgency: said.tipUrgency,
        since: takenAt,
      },
    ]
  })
}
