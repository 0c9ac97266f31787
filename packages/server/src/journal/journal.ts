import type { DeliveredLine, FeedHead, FeedLine } from '@cobijo/contract/wire/entries'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Appended } from './append/append-entries.ts'
import type { InspectedItem, RefusedItem } from './inspection/inspected-item.ts'
import type { FeedAddress } from './sequencing/sequencing-transaction.ts'

/** What one feed holds. A reader cannot write, by type. */
export interface FeedReader {
  readonly head: () => Promise<FeedHead>
  /** Lines after a position, in order, without gaps. */
  readonly lines: (after: number, limit: number) => Promise<FeedLine[]>
  /** Content of one stream after a position, in feed order, with every bundle and part that the feed holds. */
  readonly stream: (stream: StreamId, after: number, limit: number) => Promise<DeliveredLine[]>
}

/**
 * The journal and its feeds. PostgreSQL and memory keep the same promises: `journal-contract.ts`.
 */
export interface Journal {
  /** What it resolves to is durable, as far as this journal can be. */
  readonly append: (
    organisation: OrganisationId,
    items: readonly (InspectedItem | RefusedItem)[],
  ) => Promise<Appended>
  /** Delivers everything that waits; how many entries that were. */
  readonly deliver: () => Promise<number>
  readonly reading: <Result>(
    feed: FeedAddress,
    work: (reader: FeedReader) => Promise<Result>,
  ) => Promise<Result>
}
