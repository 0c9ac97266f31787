import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'

/** One case that goes from one colleague to another. */
export interface Move {
  readonly case: StreamId
  readonly from: MemberId
  readonly to: MemberId
  /** Said in the case; `elsewhere`: somebody else had taken it on meanwhile, and it was left with that one. */
  readonly state: 'waits' | 'moved' | 'elsewhere' | 'refused'
  /** Why not. */
  readonly code?: string
}

/** What was decided about a caseload, kept on this device until it is put away: it goes on where it was interrupted, and back. */
export interface CaseloadPlan {
  readonly moves: readonly Move[]
  readonly words: string
}

/** All that went is given back to whoever had it; what never went stays where it is. */
export function wayBack({ moves, words }: CaseloadPlan): CaseloadPlan {
  return {
    words,
    moves: moves
      .filter(({ state }) => state === 'moved')
      .map(({ case: stream, from, to }) => ({ case: stream, from: to, to: from, state: 'waits' })),
  }
}

/** How many came to whom. */
export function cameTo({ moves }: CaseloadPlan): ReadonlyMap<MemberId, number> {
  const counts = new Map<MemberId, number>()
  for (const { to, state } of moves)
    if (state === 'moved') counts.set(to, (counts.get(to) ?? 0) + 1)
  return counts
}
