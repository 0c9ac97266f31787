import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { DailyUse } from './daily-use.ts'
import type { GrantRoute } from './grant-route.ts'
import type { InspectedItem } from '../inspection/inspected-item.ts'
import type { PlannedPlacement } from './plan-placements.ts'

/** A device's newest entry in a stream. */
export interface ChainEnd {
  readonly sequence: number
  readonly hash: EntryHash
}

export interface ChainName {
  readonly device: DeviceId
  readonly stream: StreamId
}

export function chainKey({ device, stream }: ChainName): string {
  return `${device}/${stream}`
}

export interface Receipt {
  readonly id: string
  readonly receivedAt: Instant
  readonly bytes: Bytes
  readonly signature: Bytes
}

export interface Placing {
  readonly item: InspectedItem
  readonly planned: PlannedPlacement
}

export interface SetAside {
  readonly item: InspectedItem
  readonly code: string
}

/**
 * One transaction of one author's organisation, as the append path needs it. PostgreSQL and memory implement it; the
 * rules lie above, in `append-entries.ts`, once. Nothing here changes or removes an entry.
 */
export interface AppendTransaction {
  readonly organisation: OrganisationId
  /** Waits until no other append of these devices is under way. */
  lockDevices(devices: readonly DeviceId[]): Promise<void>
  chainEnds(chains: readonly ChainName[]): Promise<ReadonlyMap<string, ChainEnd>>
  hashesOf(ids: readonly EntryId[]): Promise<ReadonlyMap<EntryId, EntryHash>>
  /**
   * Ids of those that were inserted; the others were in conflict with an id or a chain. An append without care may take all of them to
   * be new, and fail at its commit where one is not.
   */
  insertEntries(
    items: readonly InspectedItem[],
    receiptOf: ReadonlyMap<InspectedItem, Receipt>,
  ): Promise<ReadonlySet<EntryId>>
  insertReceipts(receipts: readonly Receipt[]): Promise<void>
  routesOf(streams: readonly StreamId[]): Promise<readonly GrantRoute[]>
  /** Streams in which the organisation wrote something, or into which another one let it. */
  streamsWithPart(streams: readonly StreamId[]): Promise<ReadonlySet<StreamId>>
  insertRoutes(routes: readonly GrantRoute[], at: Instant): Promise<void>
  place(placings: readonly Placing[], at: Instant): Promise<void>
  quarantineOf(device: DeviceId): Promise<{ readonly entries: number; readonly bytes: number }>
  insertQuarantine(aside: readonly SetAside[], at: Instant): Promise<void>
  /** Names an entry of the journal whose id somebody used again. */
  flagReused(items: readonly SetAside[], at: Instant): Promise<void>
  /** Whether it still fits into the day; if so it counts. */
  takeDailyUse(use: DailyUse, now: Instant): Promise<boolean>
  insertStatements(items: readonly InspectedItem[], firstVersion: number): Promise<void>
}
