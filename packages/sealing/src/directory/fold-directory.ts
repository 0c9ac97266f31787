import type {
  EntryHash,
  FeedId,
  GroupId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { compareBytes, sameBytes } from '../bytes.ts'
import { CheckedSignatures } from './checked-signatures.ts'
import type {
  Directory,
  Generation,
  Group,
  Organisation,
  Rejected,
  Rejection,
} from './directory.ts'
import { foldNetwork } from './fold-network.ts'
import type { FoldedNetwork, FoldedOrganisations } from './fold-network.ts'
import { foldOrganisation } from './fold-organisation.ts'
import type { FoldedOrganisation } from './fold-organisation.ts'
import { lineageOf } from './lineage.ts'
import { readStatement } from './read-statement.ts'
import type { DirectoryEntry, ReadStatement } from './read-statement.ts'

/** What a directory keeps to be extended; only this file looks inside. */
interface Workings {
  readonly streams: ReadonlyMap<StreamId, ReadonlyMap<EntryHash, ReadStatement>>
  readonly unread: ReadonlyMap<EntryHash, Rejection>
  readonly organisations: FoldedOrganisations
  readonly checked: CheckedSignatures
}

const workingsOf = new WeakMap<Directory, Workings>()

const nothing: Workings = {
  streams: new Map(),
  unread: new Map(),
  organisations: new Map(),
  checked: new CheckedSignatures(),
}

/**
 * Folds entries of the families `organisation` and `network` into the directory. The result depends on the set of entries,
 * never on their order; what does not count stands in `rejected` with its code.
 */
export function foldDirectory(entries: Iterable<DirectoryEntry>): Directory {
  return fold({ ...nothing, checked: new CheckedSignatures() }, entries)
}

/**
 * Another directory that knows `entries` too; the given one stays. Only the streams that were touched are folded
 * again, and no signature is verified twice.
 */
export function extendDirectory(
  directory: Directory,
  entries: Iterable<DirectoryEntry>,
): Directory {
  const workings = workingsOf.get(directory)
  if (!workings) throw new DirectoryForeign()
  return fold(workings, entries)
}

function fold(before: Workings, entries: Iterable<DirectoryEntry>): Directory {
  const streams = new Map(before.streams)
  const unread = new Map(before.unread)
  const touched = new Set<StreamId>()
  for (const each of entries) {
    const { stream } = each.entry.envelope
    const read = readStatement(each)
    if (typeof read === 'string') {
      if (!streams.get(stream)?.has(each.entry.hash)) unread.set(each.entry.hash, read)
      continue
    }
    unread.delete(read.hash)
    if (!touched.has(stream)) streams.set(stream, new Map(streams.get(stream)))
    touched.add(stream)
    const held = streams.get(stream) as Map<EntryHash, ReadStatement>
    held.set(read.hash, withCopiesOf(read, held.get(read.hash)))
  }
  const organisations = new Map(before.organisations)
  for (const stream of touched) {
    const reads = [...(streams.get(stream)?.values() ?? [])]
    const folded = foldStream(stream, reads, before.checked)
    if (folded.length > 0) organisations.set(stream as string as OrganisationId, folded)
  }
  const workings = { streams, unread, organisations, checked: before.checked }
  const directory = assemble(workings)
  workingsOf.set(directory, workings)
  return directory
}

/** In an order of their own, so that it does not matter which copy came first. */
function withCopiesOf(read: ReadStatement, before: ReadStatement | undefined): ReadStatement {
  if (!before) return read
  const isKnown = before.copies.some((copy) => sameBytes(copy.signature, read.entry.signature))
  if (isKnown) return before
  const copies = [...before.copies, read.entry].sort((a, b) =>
    compareBytes(a.signature, b.signature),
  )
  return { ...before, copies }
}

function foldStream(
  stream: StreamId,
  reads: readonly ReadStatement[],
  checked: CheckedSignatures,
): FoldedOrganisation[] {
  const own = reads.filter((each) => each.entry.envelope.family === 'organisation')
  const lineage = lineageOf(own)
  return foundingsIn(own, 'organisation-founded').flatMap(
    (founding) =>
      foldOrganisation(stream as string as OrganisationId, founding, lineage, checked) ?? [],
  )
}

function assemble(workings: Workings): Directory {
  const { organisations: folded, unread } = workings
  const network = foldNetworks(workings)
  const organisations = new Map<OrganisationId, Organisation>()
  const accepted = new Set<EntryHash>(network?.accepted)
  const rejected = new Map<EntryHash, Rejection>([...unread, ...(network?.rejected ?? [])])
  for (const [id, candidates] of [...folded].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chosen = choose(id, candidates, network)
    if (!chosen) continue
    organisations.set(id, withStanding(chosen, network))
    for (const hash of chosen.accepted) accepted.add(hash)
    for (const [hash, code] of chosen.rejected) rejected.set(hash, code)
  }
  for (const stream of workings.streams.values()) {
    for (const hash of stream.keys()) {
      if (!accepted.has(hash) && !rejected.has(hash)) rejected.set(hash, 'founding-missing')
    }
  }
  const groups = new Map<GroupId, Group>()
  const groupsByFeed = new Map<FeedId, Group>()
  for (const group of groupsBySeniority(organisations, network)) {
    const isTaken = groups.has(group.id) || groupsByFeed.has(group.feed)
    if (isTaken) {
      const { statedBy } = group.generations[0] as Generation
      accepted.delete(statedBy)
      rejected.set(statedBy, 'group-taken')
      continue
    }
    groups.set(group.id, group)
    groupsByFeed.set(group.feed, group)
  }
  return {
    organisations,
    network: network?.network,
    groups,
    groupsByFeed,
    accepted,
    rejected: [...rejected]
      .map(([hash, code]): Rejected => ({ hash, code }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  }
}

/** The one network of an installation. Of several foundings the one whose signer stands, then the smaller hash. */
function foldNetworks(workings: Workings): FoldedNetwork | undefined {
  for (const founder of ['standing', 'ended-too'] as const) {
    const found: FoldedNetwork[] = []
    for (const [stream, reads] of workings.streams) {
      const own = [...reads.values()].filter((each) => each.entry.envelope.family === 'network')
      if (own.length === 0) continue
      const lineage = lineageOf(own)
      for (const founding of foundingsIn(own, 'network-founded')) {
        const { organisations, checked } = workings
        const network = foldNetwork(stream, founding, lineage, organisations, checked, founder)
        if (network) found.push(network)
      }
    }
    const first = found.sort((a, b) => (a.network.founding < b.network.founding ? -1 : 1))[0]
    if (first) return first
  }
  return undefined
}

/** The founding that the network admitted; while it admitted none, the smallest hash. */
function choose(
  id: OrganisationId,
  candidates: readonly FoldedOrganisation[],
  network: FoldedNetwork | undefined,
): FoldedOrganisation | undefined {
  const founding = network?.network.admitted.get(id)
  if (founding === undefined) return candidates[0]
  return candidates.find((each) => each.organisation.founding === founding)
}

function withStanding(
  { organisation }: FoldedOrganisation,
  network: FoldedNetwork | undefined,
): Organisation {
  const { id } = organisation
  const isAdmitted = network?.network.admitted.has(id) === true
  const state = !isAdmitted ? 'founded' : network?.suspended.has(id) ? 'suspended' : 'admitted'
  return { ...organisation, state, supporters: network?.supporters.get(id) ?? [] }
}

/** Ids are drawn at random; if two organisations claim one, the one that was admitted earlier keeps it. */
function groupsBySeniority(
  organisations: ReadonlyMap<OrganisationId, Organisation>,
  network: FoldedNetwork | undefined,
): Group[] {
  const admitted = [...(network?.network.admitted.keys() ?? [])]
  const order = [...admitted, ...[...organisations.keys()].filter((id) => !admitted.includes(id))]
  return [
    ...(network ? [network.network.group] : []),
    ...order.flatMap((id) => [...(organisations.get(id)?.groups.values() ?? [])]),
  ]
}

function foundingsIn(
  reads: readonly ReadStatement[],
  says: 'organisation-founded' | 'network-founded',
): EntryHash[] {
  return reads
    .filter((each) => each.statement.says === says)
    .map((each) => each.hash)
    .sort()
}

/** A directory that was put together by hand cannot be extended: its signatures were never checked. */
export class DirectoryForeign extends Error {
  override name = 'DirectoryForeign'
  constructor() {
    super('directory-foreign')
  }
}
