import { erasureOrdered } from '@cobijo/domain/erasure/erasure-ordered'
import { compartments as allCompartments } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import { erasableFamilies } from '@cobijo/domain/journal/facts'
import type { FeedId, GroupId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readersByRules } from '@cobijo/domain/organisation/reading-rules'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import type { Directory, Group } from '@cobijo/sealing/directory/directory'
import { recipientGroup } from '@cobijo/sealing/directory/pins'
import type { Pins } from '@cobijo/sealing/directory/pins'
import type { Reader } from '@cobijo/sealing/entry/seal-entry'
import type { ReadersOf, WrittenEntry } from '../cases/compose-entry.ts'
import { isNetworkVisible } from '../enrolment/found-organisation.ts'
import type { KnownOrganisation } from '../directory/known-organisations.ts'

/** A grant that this organisation issued, that is live now, and whose recipient may learn of what is written. */
export interface OutgoingGrant {
  readonly feed: FeedId
  readonly compartments: readonly Compartment[]
}

export interface ReaderKnowledge {
  readonly organisation: OrganisationId
  readonly directory: Directory
  readonly pins: Pins
  readonly own: KnownOrganisation
  readonly outgoingGrants: (written: WrittenEntry) => readonly OutgoingGrant[]
  /** What a grant of this organisation opens, by the grant's own stream; undefined for one that is being written. */
  readonly openedBy: (grant: StreamId) => readonly Compartment[] | undefined
  /** The server's X25519 key for on-call opening; undefined while this device has not seen it. */
  readonly releaseBox: Uint8Array | undefined
}

/**
 * Who may read what this organisation writes: its own groups by its reading rules; another organisation's group by a live grant
 * over that stream, or because a grant or referral names it; the network what it may know of an organisation. A group that
 * several of these name reads the union.
 */
export function chooseReaders(knowledge: ReaderKnowledge): ReadersOf {
  return (written) => {
    const readers = new Map<FeedId, { group: Group; compartments: Set<Compartment> }>()
    const add = (group: Group | undefined, compartments: Iterable<Compartment>) => {
      if (!group) return
      const reader = readers.get(group.feed) ?? { group, compartments: new Set() }
      for (const compartment of compartments) reader.compartments.add(compartment)
      readers.set(group.feed, reader)
    }
    addOwnReaders(written, knowledge, add)
    for (const outside of written.outside) {
      add(trustedGroup(knowledge, outside.feed), outside.compartments)
    }
    if (erasableFamilies.includes(written.entryType.family)) {
      for (const grant of knowledge.outgoingGrants(written)) {
        const opened = grant.compartments.filter((each) => each !== countedApart)
        if (opened.length > 0) add(trustedGroup(knowledge, grant.feed), opened)
      }
    }
    const chosen = [...readers.values()].map(({ group, compartments }) => ({
      ...readerOf(group, compartments),
      isTold: written.entryType.type === erasureOrdered.type,
      isOutside: group.organisation !== knowledge.organisation,
    }))
    return [...chosen, ...onCallReader(written, knowledge, readers)]
  }
}

/**
 * What an organisation does is counted by itself: of this compartment others get her code as it was registered, by the history of a
 * grant, and nothing that follows.
 */
const countedApart: Compartment = 'statistics'

/** `essential` goes to the on-call group too, under a layer that the server takes off case by case. */
function onCallReader(
  { entryType }: WrittenEntry,
  knowledge: ReaderKnowledge,
  readers: ReadonlyMap<FeedId, unknown>,
): readonly Reader[] {
  const { releaseBox } = knowledge
  const group = groupOfKind(knowledge, 'on-call')
  if (entryType.family !== 'case' || !releaseBox || !group || readers.has(group.feed)) return []
  return [{ ...readerOf(group, new Set(['essential'])), releaseBox }]
}

type AddReader = (group: Group | undefined, compartments: Iterable<Compartment>) => void

function addOwnReaders(written: WrittenEntry, knowledge: ReaderKnowledge, add: AddReader): void {
  const { family, type } = written.entryType
  const ownGroup = (id: GroupId) =>
    knowledge.directory.organisations.get(knowledge.organisation)?.groups.get(id)
  if (family === 'organisation' || family === 'network') {
    add(groupOfKind(knowledge, 'everyone'), ['directory', 'identity'])
    add(groupOfKind(knowledge, 'officers'), ['oversight'])
    if (isNetworkVisible(type)) add(knowledge.directory.network?.group, ['directory'])
    return
  }
  for (const [group, readable] of readersByRules(knowledge.own.readingRules, allCompartments)) {
    add(ownGroup(group), readable)
  }
  // Each group's devices forget on it, whether its feed ever had the stream or not: so that nobody learns which had.
  if (type === erasureOrdered.type) {
    const groups = knowledge.directory.organisations.get(knowledge.organisation)?.groups.values()
    for (const group of groups ?? []) add(group, [])
  }
  if (family !== 'grant') return
  // Whoever reads a part that the grant opens re-seals it, and so has to know of this grant; why it was without her consent is for
  // those who read her care.
  for (const [group] of readersByRules(knowledge.own.readingRules, ['care'])) {
    add(ownGroup(group), ['account'])
  }
  // They answer for what leaves the house and may end it, whatever their other groups read of her.
  add(groupOfKind(knowledge, 'officers'), ['care'])
  const opens = knowledge.openedBy(written.stream) ?? compartmentsIn(written)
  for (const [group] of readersByRules(knowledge.own.readingRules, opens)) {
    add(ownGroup(group), ['care'])
  }
}

function compartmentsIn({ content }: WrittenEntry): readonly Compartment[] {
  const { compartments } = content as { readonly compartments?: readonly Compartment[] }
  return compartments ?? []
}

/** Another organisation's group counts while it is admitted and its key follows from the pinned one; else it gets nothing. */
function trustedGroup({ directory, pins }: ReaderKnowledge, feed: FeedId): Group | undefined {
  const group = recipientGroup(pins, directory, feed)
  return isRefusal(group) ? undefined : group
}

export function groupOfKind(
  knowledge: Pick<ReaderKnowledge, 'directory' | 'organisation' | 'own'>,
  kind: string,
): Group | undefined {
  for (const [id, known] of knowledge.own.groupKinds) {
    if (known === kind)
      return knowledge.directory.organisations.get(knowledge.organisation)?.groups.get(id)
  }
  return undefined
}

function readerOf(group: Group, compartments: ReadonlySet<Compartment>): Reader {
  const { generation, box } = currentGeneration(group)
  return { feed: group.feed, generation, publicKey: box, compartments: [...compartments] }
}
