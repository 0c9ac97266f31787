import type { Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { House } from './house.ts'
import type { PlannedShift } from './shift/roster.ts'

/** What a house asks of whoever is there, whatever the hour: a list tells it without opening the house. */
export interface HouseAsks {
  /** Of what still goes on: who is to be called, and by when where somebody said so. */
  readonly calls: readonly {
    readonly kind: string | undefined
    readonly who: string
    readonly by: Instant | undefined
    readonly since: Instant
  }[]
  /** Hand-overs that nobody has read yet. */
  readonly handOvers: readonly { readonly at: Instant; readonly by: MemberId | undefined }[]
  /** Beds that are kept for somebody who has not come. */
  readonly held: readonly { readonly case: StreamId; readonly until: Instant }[]
  /** Planned shifts, the earliest first. */
  readonly roster: readonly Pick<PlannedShift, 'from' | 'until'>[]
}

export function houseAsks({ incidents, handOvers, stays, roster }: House): HouseAsks {
  return {
    calls: incidents
      .filter(({ isOver }) => !isOver)
      .flatMap(({ kind, at, toCall }) =>
        toCall.map(({ who, by }) => ({ kind, who, by, since: at })),
      ),
    handOvers: handOvers
      .filter(({ isLast, takenOver }) => isLast && takenOver.length === 0)
      .map(({ at, by }) => ({ at, by })),
    held: stays.flatMap(({ state, case: person, holdUntil }) =>
      state === 'held' && holdUntil !== undefined ? [{ case: person, until: holdUntil }] : [],
    ),
    roster: roster.map(({ from, until }) => ({ from, until })),
  }
}
