import type { House } from '@cobijo/domain/access/house-of'
import type { Subject } from '@cobijo/domain/access/may'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { ownOrganisation } from '../device-knowledge.ts'
import type { Unlocked } from '../unlocked.ts'

/** What a decision is about, as far as access goes. */
export interface About {
  /** Whose each of its streams is. */
  readonly houses: ReadonlyMap<StreamId, House>
  /** Nothing of it is known: it begins, or may be anybody's who writes down what she sees. */
  readonly isNew: boolean
}

/** Her organisation's own, what a live grant opens to it, or neither. */
export function relationTo(unlocked: Unlocked, { houses, isNew }: About): Subject {
  const { kept } = unlocked.account
  const own = ownOrganisation(unlocked.knowledge, kept.organisation)
  const heldIds = unlocked.knowledge.ring.groups().map(({ id }) => id)
  const readable = readableBy(own.readingRules, heldIds)
  const all = [...houses.values()]
  const wasLetIn = all.some((house) => house.wasLetIn)
  if (!wasLetIn && (isNew || all.some((house) => house.isOwn))) return { relation: 'own', readable }
  const granted = liveGrants(unlocked.grants, unlocked.now()).filter(
    (grant) => grant.recipientOrganisation === kept.organisation && houses.has(grant.opens),
  )
  if (granted.length === 0) return { relation: wasLetIn ? 'ended' : 'none', readable: [] }
  const opened = new Set<Compartment>(granted.flatMap(({ compartments }) => compartments))
  return { relation: 'granted', readable: readable.filter((each) => opened.has(each)) }
}
