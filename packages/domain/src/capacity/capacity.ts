import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { Instant, MemberId, OrganisationId, StreamId } from '../journal/identifier.ts'
import type { capacityAnswered } from './capacity-answered.ts'
import type { capacityAsked } from './capacity-asked.ts'
import type { capacityClosed } from './capacity-closed.ts'
import { askedAtMostMs, heldAtMostMs } from './capacity-codes.ts'

export type CapacityAsked = ContentOf<typeof capacityAsked.fields>
export type CapacityAnswer = ContentOf<typeof capacityAnswered.fields>

/** A question for beds, with what was answered. Plain data. */
export interface Capacity {
  readonly stream: StreamId | undefined
  /** Who asked. */
  readonly organisation: OrganisationId | undefined
  readonly askedBy: MemberId | undefined
  readonly askedAt: Instant | undefined
  /** Its hour is no later than one may be asked for, whatever it says. */
  readonly asked: Partial<CapacityAsked>
  /** The hour as it was said, by which the grant that opens it is judged. */
  readonly askedUntilSaid: Instant | undefined
  /** What stands: of two written at once the one that promises less, so that nobody sets out for a bed that another withdrew. */
  readonly answer: CapacityAnswer | undefined
  readonly answeredAt: Instant | undefined
  readonly closed: ContentOf<typeof capacityClosed.fields>['capacityClosedBecause'] | undefined
}

export type CapacityState =
  | 'waits'
  | 'held'
  | 'hold-over'
  | 'none'
  | 'waiting'
  | 'unanswered'
  | 'closed'

/** The same for any order of arrival. An answer counts from whom was asked alone. */
export function foldCapacity(history: CausalHistory): Capacity {
  const first = history.read.find(({ type }) => type === 'capacity-asked')
  const asked = (first?.fields ?? {}) as Partial<CapacityAsked>
  const latest = (first?.entry.recordedAt ?? 0) + askedAtMostMs
  const answers = history.read.filter(
    ({ type, entry }) =>
      type === 'capacity-answered' && entry.organisation === asked.askedOrganisation,
  )
  const standing = answers
    .filter(({ entry }) => !answers.some((later) => history.knew(later.entry.hash, entry.hash)))
    .toSorted(leastFirst)
  const [answer] = standing
  const closings = history.read.flatMap(({ type, entry, fields }) =>
    type === 'capacity-closed' && entry.organisation === first?.entry.organisation
      ? [fields['capacityClosedBecause'] as Capacity['closed']]
      : [],
  )
  return {
    stream: first?.entry.stream,
    organisation: first?.entry.organisation,
    askedBy: first?.entry.member,
    askedAt: first?.entry.recordedAt,
    asked:
      asked.askedUntil === undefined
        ? asked
        : { ...asked, askedUntil: Math.min(asked.askedUntil, latest) },
    askedUntilSaid: asked.askedUntil,
    answer: answer?.fields as CapacityAnswer | undefined,
    answeredAt: answer?.entry.recordedAt,
    // Of two closings nobody's bed is given away who may be on the road.
    closed: closings.includes('comes') ? 'comes' : closings[0],
  }
}

/** How it stands at a moment: it closes itself at its hour, and a bed that was held is held until its own. */
export function capacityState(
  { asked, answer, closed }: Pick<Capacity, 'asked' | 'answer' | 'closed'>,
  at: Instant,
): CapacityState {
  if (closed !== undefined) return 'closed'
  const isOver = (asked.askedUntil ?? 0) <= at
  if (answer?.capacityAnswer === 'held') return (answer.heldUntil ?? 0) > at ? 'held' : 'hold-over'
  if (answer?.capacityAnswer === 'none') return 'none'
  if (isOver) return 'unanswered'
  return answer === undefined ? 'waits' : 'waiting'
}

/** The house took its yes back after they had set out for it. */
export function isTakenBack({ answer, closed }: Pick<Capacity, 'answer' | 'closed'>): boolean {
  return closed === 'comes' && answer?.capacityAnswer === 'none'
}

/** How long a bed may be held for it: from the question's hour, and from now where whoever asked has a clock that is years ahead. */
export function heldAtMostUntil({ asked }: Pick<Capacity, 'asked'>, at: Instant): Instant {
  return Math.min(asked.askedUntil ?? 0, at + askedAtMostMs) + heldAtMostMs
}

/** Whether an answer still helps. */
export function isAskedStill({ asked, closed }: Capacity, at: Instant): boolean {
  return closed === undefined && (asked.askedUntil ?? 0) > at
}

const least: readonly CapacityAnswer['capacityAnswer'][] = ['none', 'waiting', 'held']

function leastFirst(a: ReadEntry, b: ReadEntry): number {
  const said = ({ fields }: ReadEntry) => fields as Partial<CapacityAnswer>
  const rank = (read: ReadEntry) => least.indexOf(said(read).capacityAnswer ?? 'none')
  return (
    rank(a) - rank(b) ||
    (said(a).heldUntil ?? 0) - (said(b).heldUntil ?? 0) ||
    (a.entry.id < b.entry.id ? -1 : 1)
  )
}
