import type { FeedId, Instant, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'

/** One signed word about a grant: entries of `stream` by or from `organisation` may go to `feed`, or no longer. */
export interface GrantRoute {
  readonly organisation: OrganisationId
  readonly stream: StreamId
  readonly feed: FeedId
  readonly feedOrganisation: OrganisationId
  /** The grant's own stream. */
  readonly grant: StreamId
  readonly state: 'open' | 'ended'
  readonly from: Instant
  readonly until: Instant | undefined
}

export type Standing =
  | { readonly kind: 'live'; readonly notBefore: Instant | undefined }
  | { readonly kind: 'ended' }
  | { readonly kind: 'none' }

/** A device's clock may be this far ahead before its grant is taken to start later. */
const clockToleranceMs = 10 * 60 * 1000

/**
 * Whether what `organisation` gives of `stream` may go to `feed` now. Several grants may lead there: one that is live
 * suffices, the one that starts first counts. An end is final for its grant, and so is the earliest last day that was said of it.
 */
export function standingOf(
  routes: readonly GrantRoute[],
  to: { organisation: OrganisationId; stream: StreamId; feed: FeedId },
  now: Instant,
): Standing {
  const leading = routes.filter(
    (route) =>
      route.organisation === to.organisation &&
      route.stream === to.stream &&
      route.feed === to.feed,
  )
  const over = new Set(
    leading
      .filter(({ state, until }) => state === 'ended' || (until ?? Infinity) <= now)
      .map((route) => route.grant),
  )
  const live = leading.filter((route) => !over.has(route.grant))
  if (live.length === 0) return { kind: leading.length === 0 ? 'none' : 'ended' }
  const from = Math.min(...live.map((route) => route.from))
  return { kind: 'live', notBefore: from > now + clockToleranceMs ? from : undefined }
}
