import type { Subject } from '@cobijo/domain/access/may'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { ownOrganisation } from '../device-knowledge.ts'
import { incomingGrants } from '../sharing/purge-ended.ts'
import type { Unlocked } from '../unlocked.ts'

/** What a decision is about, as far as access goes. */
export interface About {
  readonly streams: readonly (StreamId | undefined)[]
  readonly timeline: CaseFile['timeline']
  readonly begunBy: OrganisationId | undefined
  /** Nothing of it is known: it begins, or may be anybody's who writes down what she sees. */
  readonly isNew: boolean
  readonly sender: OrganisationId | undefined
}

export function begunBy({ timeline }: CaseFile): OrganisationId | undefined {
  return timeline.find((item) => item.kind === 'entry')?.organisation
}

export function aboutFile(
  stream: StreamId,
  file: CaseFile | GatheringFile,
  by: OrganisationId | undefined,
): About {
  return {
    streams: [stream],
    timeline: file.timeline,
    begunBy: by,
    isNew: file.stream === undefined,
    sender: undefined,
  }
}

/** Her organisation's own, what a live grant opens to it, or neither. */
export function relationTo(
  unlocked: Unlocked,
  { streams: named, timeline, begunBy: by, isNew, sender }: About,
): Subject {
  const { kept } = unlocked.account
  const own = ownOrganisation(unlocked.knowledge, kept.organisation)
  const heldIds = unlocked.knowledge.ring.groups().map(({ id }) => id)
  const readable = readableBy(own.readingRules, heldIds)
  const [first] = timeline
  // Once purged, the first entry that is left may be one's own: that makes nobody's case one's own.
  const wasOpenedToIt =
    !(first?.kind === 'entry' && first.organisation === kept.organisation) &&
    incomingGrants(unlocked).some(
      ({ opens, basis }) => named.includes(opens) && basis.kind !== 'return',
    )
  const isOwn =
    !wasOpenedToIt && (isNew || by === kept.organisation || sender === kept.organisation)
  if (isOwn) return { relation: 'own', readable }
  const granted = liveGrants(unlocked.grants, unlocked.now()).filter(
    (grant) => grant.recipientOrganisation === kept.organisation && named.includes(grant.opens),
  )
  if (granted.length === 0) return { relation: wasOpenedToIt ? 'ended' : 'none', readable: [] }
  const opened = new Set<Compartment>(granted.flatMap(({ compartments }) => compartments))
  return { relation: 'granted', readable: readable.filter((each) => opened.has(each)) }
}
