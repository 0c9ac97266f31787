import type { CausalHistory } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { Instant, MemberId, OrganisationId, StreamId } from '../../journal/identifier.ts'
import type { bedPromiseEnded } from './bed-promise-ended.ts'
import type { bedPromised } from './bed-promised.ts'

/** Beds that are kept for people whom nobody here knows yet. */
export interface PromiseLine {
  /** Id of its entry. */
  readonly id: string
  readonly room: string
  readonly beds: number
  readonly holdUntil: Instant
  readonly promisedTo: string | undefined
  /** The question that it answers. */
  readonly request: StreamId | undefined
  readonly organisation: OrganisationId
  readonly by: MemberId | undefined
  readonly since: Instant
  readonly ended: ContentOf<typeof bedPromiseEnded.fields>['promiseEndedBecause'] | undefined
}

/** The oldest first; the same for any order of arrival. */
export function foldPromises({ read }: CausalHistory): readonly PromiseLine[] {
  const ends = new Map(
    read.flatMap(({ type, fields }) =>
      type === 'bed-promise-ended'
        ? [[fields['promise'] as string, fields['promiseEndedBecause'] as PromiseLine['ended']]]
        : [],
    ),
  )
  return read
    .flatMap(({ type, entry, fields }): readonly PromiseLine[] => {
      const said = fields as Partial<ContentOf<typeof bedPromised.fields>>
      const { room, bedsPromised, holdUntil, promisedTo, capacityRequest } = said
      if (type !== 'bed-promised' || room === undefined || holdUntil === undefined) return []
      return [
        {
          id: entry.id,
          room,
          beds: bedsPromised ?? 1,
          holdUntil,
          promisedTo,
          request: capacityRequest as StreamId | undefined,
          organisation: entry.organisation,
          by: entry.member,
          since: entry.recordedAt,
          ended: ends.get(entry.id),
        },
      ]
    })
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
}

/** Those that still keep a bed from others. */
export function promisesStanding<Line extends Pick<PromiseLine, 'ended' | 'holdUntil'>>(
  { promises }: { readonly promises: readonly Line[] },
  at: Instant,
): readonly Line[] {
  return promises.filter(({ ended, holdUntil }) => ended === undefined && holdUntil > at)
}

/** How many beds of a room are kept for people whom nobody here knows yet. */
export function bedsPromisedIn(
  house: { readonly promises: readonly PromiseLine[] },
  room: string,
  at: Instant,
): number {
  return promisesStanding(house, at)
    .filter((promise) => promise.room === room)
    .reduce((sum, { beds }) => sum + beds, 0)
}
