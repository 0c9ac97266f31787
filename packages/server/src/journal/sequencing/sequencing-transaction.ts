import type {
  EntryHash,
  EntryId,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { SealedStub } from '@cobijo/sealing/entry/envelope'
import type { GrantRoute } from '../append/grant-route.ts'
import type { FoldedLine, StreamState } from '../append/stream-state.ts'

export interface FeedAddress {
  readonly organisation: OrganisationId
  readonly feed: FeedId
}

/** An entry that was placed for a feed and has no position there yet. */
export interface Waiting {
  readonly arrival: number
  readonly stream: StreamId
  readonly hash: EntryHash
  readonly author: OrganisationId
  readonly entry: EntryId
  readonly grantedBy: OrganisationId | undefined
  readonly receivedAt: Instant
}

/** What delivery must know of an entry; its envelope stays where it lies. */
export interface StoredEntry {
  readonly facts: Bytes
  readonly parents: readonly EntryHash[]
}

/** A line to be written at the next position. */
export type NewLine = {
  readonly stream: StreamId
  readonly hash: EntryHash
  readonly receivedAt: Instant
} & (
  | ({
      readonly kind: 'entry'
      readonly author: OrganisationId
      readonly entry: EntryId
      readonly grantedBy: OrganisationId | undefined
    } & StoredEntry)
  | { readonly kind: 'stub'; readonly stub: SealedStub }
)

export interface Placed {
  readonly position: number
  readonly line: NewLine
}

export interface RollingHead {
  readonly position: number
  readonly rolling: Bytes
}

export interface LineName {
  readonly stream: StreamId
  readonly hash: EntryHash
}

/** Positions at which a feed already holds a hash. */
export interface KnownLine extends LineName {
  readonly position: number
  readonly kind: 'entry' | 'stub'
}

/** Lines of a stream that one organisation gave to the feed. */
export interface GivenLine {
  readonly position: number
  readonly hash: EntryHash
  readonly envelope: Bytes
}

/**
 * One transaction of the sequencer over one feed, which nobody else sequences meanwhile. PostgreSQL and memory implement it; the
 * rules lie in `sequence-feed.ts`.
 */
export interface SequencingTransaction {
  readonly feed: FeedAddress
  waiting(limit: number, now: Instant): Promise<readonly Waiting[]>
  routesTo(
    from: readonly OrganisationId[],
    streams: readonly StreamId[],
  ): Promise<readonly GrantRoute[]>
  entries(waiting: readonly Waiting[]): Promise<ReadonlyMap<EntryHash, StoredEntry>>
  known(asked: readonly LineName[]): Promise<readonly KnownLine[]>
  /** Envelopes of entries anywhere in the journal, for their stubs. */
  envelopesOf(hashes: readonly EntryHash[]): Promise<ReadonlyMap<EntryHash, Bytes>>
  head(): Promise<RollingHead | undefined>
  states(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, StreamState>>
  linesOf(stream: StreamId): Promise<readonly FoldedLine[]>
  /** Takes facts and envelope of each entry from where its author's organisation has them. */
  writeLines(placed: readonly Placed[]): Promise<void>
  /** Takes content away from lines; hash and position stay. */
  turnIntoStubs(
    lines: readonly { readonly position: number; readonly stub: SealedStub }[],
  ): Promise<void>
  writeHead(head: RollingHead & { readonly signature: Bytes }): Promise<void>
  writeStates(states: ReadonlyMap<StreamId, StreamState | undefined>): Promise<void>
  /** Removes parts and bundles that were placed in this feed. */
  removeCopies(copies: readonly LineName[]): Promise<void>
  /** Lines that `from` gave of a stream and that nobody has fetched. */
  notDownloaded(from: OrganisationId, stream: StreamId): Promise<readonly GivenLine[]>
  done(arrivals: readonly number[]): Promise<void>
}
