import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { Instant, MemberId, StreamId } from '../journal/identifier.ts'
import { isEndedBy } from './tip-answered.ts'
import type { tipAnswered } from './tip-answered.ts'
import type { tipTaken } from './tip-taken.ts'

export type TipTaken = Partial<ContentOf<typeof tipTaken.fields>>
export type TipAnswer = Partial<ContentOf<typeof tipAnswered.fields>>

/** Word of something, and what came of it, as one reader knows it. Plain data. */
export interface Tip {
  readonly stream: StreamId | undefined
  readonly takenBy: MemberId | undefined
  readonly takenAt: Instant | undefined
  readonly said: TipTaken
  /** Every answer that nobody who knew it replaced, what still leaves it open first. */
  readonly answers: readonly TipAnswer[]
  /** Undefined while something is still to be done: of two answers at once one may still wait for its receipt. */
  readonly endedAt: Instant | undefined
}

/** The same for any order of arrival. */
export function foldTip(history: CausalHistory): Tip {
  const first = history.read.find(({ type }) => type === 'tip-taken')
  const answers = history.read.filter(({ type }) => type === 'tip-answered')
  const standing = answers
    .filter(({ entry }) => !answers.some((later) => history.knew(later.entry.hash, entry.hash)))
    .toSorted(openFirst)
  const isEnded = standing.length > 0 && standing.every((answer) => isEndedBy(answer.fields))
  return {
    stream: first?.entry.stream,
    takenBy: first?.entry.member,
    takenAt: first?.entry.recordedAt,
    said: first?.fields ?? {},
    answers: standing.map(({ fields }) => fields as TipAnswer),
    endedAt: isEnded ? Math.max(...standing.map(({ entry }) => entry.recordedAt)) : undefined,
  }
}

function openFirst(one: ReadEntry, other: ReadEntry): number {
  return (
    Number(isEndedBy(one.fields)) - Number(isEndedBy(other.fields)) ||
    (one.entry.id < other.entry.id ? -1 : 1)
  )
}
