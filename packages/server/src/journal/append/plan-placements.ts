import type { FeedId, Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import { standingOf } from './grant-route.ts'
import type { GrantRoute } from './grant-route.ts'
import type { InspectedItem, Placement } from '../inspection/inspected-item.ts'

/** Where feeds belong, as the directory knows it. */
export interface FeedOwners {
  /** The organisation of a feed; the network's id for the network feed; undefined for an unknown feed. */
  readonly ownerOf: (feed: FeedId) => OrganisationId | undefined
  readonly networkFeed: FeedId | undefined
  /** Whether an organisation may send to others. */
  readonly isAdmitted: (organisation: OrganisationId) => boolean
}

export interface PlannedPlacement {
  readonly owner: OrganisationId
  readonly feed: FeedId
  /** Undefined where the feed gets the envelope and facts only. */
  readonly placement: Placement | undefined
  /** Whose grant leads there; undefined for own feeds and the network's. */
  readonly grantedBy: OrganisationId | undefined
  readonly notBefore: Instant | undefined
}

export interface PlacementPlan {
  readonly placements: readonly PlannedPlacement[]
  /** Why some delivery of this entry is not made: the entry is kept by its own organisation all the same. */
  readonly code: string | undefined
}

const familiesOfTheNetwork = new Set(['organisation', 'network', 'release'])

/** Decides which feeds receive an entry. The sequencer re-reads the grants before anything is delivered. */
export function planPlacements(
  item: InspectedItem,
  owners: FeedOwners,
  routes: readonly GrantRoute[],
  now: Instant,
): PlacementPlan {
  const placements: PlannedPlacement[] = []
  let code: string | undefined
  for (const placement of item.placements) {
    const planned = planOne(item, placement.feed, owners, routes, now)
    if (typeof planned === 'string') code ??= planned
    else placements.push({ ...planned, placement })
  }
  for (const feed of alwaysTold(item, owners)) {
    if (placements.some((planned) => planned.feed === feed)) continue
    const planned = planOne(item, feed, owners, routes, now)
    if (typeof planned !== 'string') placements.push({ ...planned, placement: undefined })
  }
  return { placements: [...placements, ...closings(item, placements)], code }
}

/**
 * A grant with a last day comes up once more on that day, in the feed that it opened: what was given under it and not fetched
 * is taken back then, as if somebody had ended it.
 */
function closings(
  item: InspectedItem,
  placements: readonly PlannedPlacement[],
): PlannedPlacement[] {
  const { grant } = item
  if (grant?.state !== 'open' || grant.until === undefined) return []
  return placements
    .filter(({ feed, grantedBy }) => feed === grant.feed && grantedBy !== undefined)
    .map((planned) => ({ ...planned, placement: undefined, notBefore: grant.until }))
}

/**
 * Statements are public within the network, whether their author delivered them there or not; and whoever held a
 * grant is told that it ended.
 */
function alwaysTold(item: InspectedItem, owners: FeedOwners): FeedId[] {
  const isStatement = item.family === 'organisation' || item.family === 'network'
  if (isStatement) return owners.networkFeed === undefined ? [] : [owners.networkFeed]
  return item.grant?.state === 'ended' ? [item.grant.feed] : []
}

function planOne(
  item: InspectedItem,
  feed: FeedId,
  owners: FeedOwners,
  routes: readonly GrantRoute[],
  now: Instant,
): Omit<PlannedPlacement, 'placement'> | string {
  const owner = owners.ownerOf(feed)
  if (owner === undefined) return 'feed-unknown'
  const plain = { owner, feed, grantedBy: undefined, notBefore: undefined }
  if (owner === item.organisation) return plain
  if (feed === owners.networkFeed) return familiesOfTheNetwork.has(item.family) ? plain : 'no-grant'
  if (!owners.isAdmitted(item.organisation) || !owners.isAdmitted(owner)) return 'not-admitted'
  const granted = { ...plain, grantedBy: item.organisation }
  // A grant speaks for itself: it reaches the feed that it opens or closes.
  if (item.grant?.feed === feed) {
    const isKnown = routes.some((route) => route.grant === item.stream && route.feed === feed)
    return isKnown ? granted : 'grant-without-stream'
  }
  const standing = standingOf(routes, { ...item, feed }, now)
  switch (standing.kind) {
    case 'live':
      return { ...granted, notBefore: standing.notBefore }
    case 'ended':
      return 'grant-ended'
    case 'none':
      return 'no-grant'
    default:
      return standing satisfies never
  }
}
